"""The agreement's pages (överenskommelsen): the paper to read, its signatures, its changes."""
