"""The words of violence, of deeds, of arms and of wars: data and pieces of patterns, which decide nothing alone."""
