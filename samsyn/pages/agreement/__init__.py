"""The agreement's pages (överenskommelsen): the paper to read, with what it promises beside it."""
