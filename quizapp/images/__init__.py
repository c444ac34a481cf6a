"""Pictures made of pixels: of what kind a file is, how large, and whether the program takes it. Nothing is decoded."""
