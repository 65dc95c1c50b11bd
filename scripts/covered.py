"""Judge the coverage of the run before: 100 % of almanac, rules, access tables and templates, at least 97 % of all."""

import subprocess
import sys

GATES = (
    ("almanac", "samsyn/almanac/*", 100),
    ("rules", "samsyn/*/rules.py,samsyn/*/rules/*,samsyn/base/*/rules.py,samsyn/base/*/rules/*", 100),
    ("access tables", "samsyn/*/access.py,samsyn/base/*/access.py", 100),
    ("templates", "*.html", 100),
    ("all of it", "samsyn/*", 97),
)


def passes(name: str, files: str, least: int) -> bool:
    """Tell whether one part reaches its figure, showing what it lacks if it does not."""
    command = [sys.executable, "-m", "coverage", "report", f"--include={files}", f"--fail-under={least}"]
    command += ["--show-missing", "--skip-covered", "--skip-empty", "--precision=2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No data to report" in done.stdout + done.stderr:
        return True
    total = done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr
    print(f"{'ok ' if done.returncode == 0 else 'TOO LOW'} {name} (at least {least} %): {total}")
    if done.returncode:
        print(done.stdout)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(not all([passes(*gate) for gate in GATES]))
