"""From blocks of the model to strips of the page: one function for each kind of block."""
