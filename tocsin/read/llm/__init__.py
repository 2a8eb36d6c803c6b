"""The optional reader that asks a language model, and takes what is borne out by the text's own words."""
