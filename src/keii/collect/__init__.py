"""Where articles come from: files, folders, standard input, feeds on disk, and through one door the web."""
