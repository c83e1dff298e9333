"""The operations that the installed PyTorch registers a derivative for, without in-place twins, internal ones and backward passes."""

import pathlib

import torch

target = pathlib.Path(__file__).resolve().parents[2] / "tests" / "data" / "pytorch" / "operations.txt"
names = set()
for schema in torch._C._jit_get_all_schemas():
    if not schema.name.startswith("aten::"):
        continue
    full = schema.name + (f".{schema.overload_name}" if schema.overload_name else "")
    try:
        registered = torch._C._dispatch_dump(full)
    except RuntimeError:
        continue
    if "Autograd[alias]" in registered and "VariableType" in registered:
        names.add(schema.name.removeprefix("aten::"))
names = sorted(name for name in names if not name.startswith("_") and not name.endswith("_") and "backward" not in name)
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text(f"# PyTorch {torch.__version__}, by eng/reference/pytorch_operations.py\n" + "".join(f"{name}\n" for name in names))
print(f"{len(names)} operations")
