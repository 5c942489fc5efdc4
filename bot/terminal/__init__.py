"""What the ``lede`` command prints: results on standard output, progress and complaints on standard error."""
