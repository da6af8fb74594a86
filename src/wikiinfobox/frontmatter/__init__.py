"""Document ↔ a tree of plain values with positions, and a body. The only room that knows YAML."""
