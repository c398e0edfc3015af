"""Speed and memory of the blocks, beside other implementations in the same run: `make bench`."""
