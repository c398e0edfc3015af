"""Browsers for the tests: found, or installed by whoever can, and no more than is missing."""

import os
import subprocess
import sys
from pathlib import Path

import browser as tool
import pytest

SHELL = "chromium-headless-shell"
APT = (SHELL, "chromium", "firefox-esr")


@pytest.fixture
def machine(tmp_path, monkeypatch, capsys):
    """A machine with these commands; what its installers are asked for appears on it."""

    def start(*commands, root=True, archive=APT, playwright=False, options=("--firefox",)):
        asked, own = [], tmp_path / "playwright"

        def put(name):
            path = tmp_path / name
            path.touch(0o755)
            return path

        def run(command, stdout, **_):
            assert stdout is sys.stderr, "the path stands on stdout alone"
            asked.append(command[command.index("playwright") :] if "-m" in command else command)
            if "-m" in command and playwright:
                own.touch()
            elif "install" in command and command[-1] in archive:
                put(command[-1])

        for command in commands:
            put(command)
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.delenv("CHROMIUM", raising=False)
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000)
        monkeypatch.setattr(subprocess, "run", run)
        monkeypatch.setattr(tool, "of_playwright", lambda: str(own) if own.exists() else None)
        code = tool.main(list(options))
        printed = capsys.readouterr()
        return code, Path(printed.out.strip()).name, [" ".join(each) for each in asked], printed.err

    return start


def test_where_both_are_nothing_is_asked(machine):
    assert machine("apt-get", SHELL, "firefox")[:3] == (0, SHELL, [])


@pytest.mark.parametrize("known", [True, False])
def test_a_typeface_with_chinese_characters_is_asked_for_where_there_is_none(
    machine, monkeypatch, known
):
    monkeypatch.setattr(tool, "has_chinese", lambda: known)
    asked = [] if known else ["apt-get update", "apt-get install -y fonts-noto-cjk"]
    assert machine("apt-get", SHELL, options=["--chinese"])[:3] == (0, SHELL, asked)


@pytest.mark.parametrize("listed", ["", "NotoSansCJK-Regular.ttc: Noto Sans CJK SC:style=Regular"])
def test_what_fontconfig_lists_is_there(tmp_path, monkeypatch, listed):
    program = tmp_path / "fc-list"
    program.write_text(f"#!/bin/sh\n[ \"$1\" = :lang=zh ] && echo '{listed}' | grep .\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert tool.has_chinese() is bool(listed)


@pytest.mark.parametrize(
    ("there", "asked"),
    [
        ([SHELL], ["firefox-esr"]),
        (["firefox-esr"], [SHELL]),
        (["chromium"], [SHELL, "firefox-esr"]),
        ([], [SHELL, "firefox-esr"]),
    ],
)
def test_root_installs_what_is_missing_and_no_more(machine, there, asked):
    expected = ["apt-get update", *(f"apt-get install -y {name}" for name in asked)]
    assert machine("apt-get", *there)[:3] == (0, SHELL, expected)
    assert tool.firefox()


def test_an_archive_without_the_shell_has_a_whole_chromium(machine):
    code, path, asked, _ = machine("apt-get", "firefox", archive=("chromium",))
    assert (code, path) == (0, "chromium")
    assert asked[-1] == "apt-get install -y chromium"


@pytest.mark.parametrize(
    "system", [{"root": False}, {"archive": ()}], ids=["no root", "no package"]
)
def test_where_apt_cannot_playwright_brings_chromium_and_nobody_firefox(machine, system):
    code, path, asked, _ = machine("apt-get", playwright=True, **system)
    assert (code, path) == (0, "playwright")
    assert asked[-1] == "playwright install chromium"
    assert tool.firefox() is None


def test_a_user_with_chromium_is_asked_for_nothing(machine):
    assert machine("apt-get", "chromium", root=False)[:3] == (0, "chromium", [])


def test_firefox_is_installed_for_tests_alone(machine):
    machine("apt-get", SHELL, "firefox")
    Path(tool.firefox()).unlink()
    assert tool.main([]) == 0
    assert tool.firefox() is None


def test_where_nothing_helps_the_command_that_does_is_named(machine):
    code, path, _, told = machine(root=False)
    assert (code, path) == (1, "")
    assert "sudo apt-get install chromium" in told
