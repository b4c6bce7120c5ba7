"""Lists: they hold ids and fetch rows when somebody looks at them."""
