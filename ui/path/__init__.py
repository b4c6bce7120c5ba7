"""The guided path of one client in the window: nine steps, from the person to the follow-up."""
