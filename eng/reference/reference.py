"""Writes reference numbers as JSON, one case a line, so that a difference in version control names the case."""

import json
import pathlib

import torch

DATA = pathlib.Path(__file__).resolve().parents[2] / "tests" / "data"


def numbers(tensor):
    return tensor.detach().reshape(-1).tolist()


def write(path, shared, cases):
    lines = [f'  "software": {json.dumps("PyTorch " + torch.__version__)}']
    lines += [f"  {json.dumps(name)}: {json.dumps(value)}" for name, value in shared.items()]
    lines.append('  "cases": [\n' + ",\n".join("    " + json.dumps(case) for case in cases) + "\n  ]")
    target = DATA / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    print(f"{target.relative_to(DATA.parents[1])}: {len(cases)} cases")
