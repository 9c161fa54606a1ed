"""An analysis on many machines: a Dask scheduler hands out the files, nothing here schedules."""
