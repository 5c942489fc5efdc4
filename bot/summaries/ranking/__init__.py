"""Our own ranker, with numpy: imported in a worker, when the first text is to be summarised, and not before."""
