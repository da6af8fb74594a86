"""What all tests share."""

from yaml_loaders import yaml_loader

__all__ = ["yaml_loader"]
