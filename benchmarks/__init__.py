"""Speed of the blocks beside other implementations; run by ``make bench``."""
