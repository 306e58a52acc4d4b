"""The look of the marked-up article: one style element, all colours of ``looks`` in variables for light and dark.

Text colours have a contrast of at least 4.5 with the paper and with the grounds of quotes (tests/show/test_markup.py).
Types differ by underline besides colour, moods by a line at the side and a sign.
"""

from __future__ import annotations

from collections.abc import Mapping

from .looks import MOOD_SIGNS, ON_DARK, ON_LIGHT, OTHER_TYPE, TYPE_LOOKS

_RULES = """
.marked { background: var(--paper); color: var(--ink); line-height: 1.9; padding: 1em; max-width: 46em; overflow-wrap: anywhere;
  text-align: start; font-family: "IBM Plex Sans Arabic", "Noto Sans Arabic", "Noto Naskh Arabic", "DejaVu Sans", sans-serif; }
.marked h3 { font-size: 1.25em; line-height: 1.6; margin-block: .6em; }
.marked h4 { margin-block: 1.2em .3em; }
.marked p { margin-block: .6em; text-align: start; }
.marked .section, .marked .intro, .marked .boilerplate, .marked summary { color: var(--faint); }
.marked details { border-inline-start: 3px solid var(--rule); padding-inline-start: .8em; margin-block: .6em; }
.marked details .boilerplate { font-size: .9em; }
.marked a { color: var(--link); text-decoration: none; }
.marked .notes a { text-decoration: underline; text-underline-offset: .25em; }
.marked sup { line-height: 0; font-size: .75em; padding-inline: .15em; }
.marked mark { color: inherit; padding: .1em .15em; border-radius: .2em;
  box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.marked .name { text-decoration-thickness: 2px; text-underline-offset: .3em; }
.marked .key { list-style: none; display: flex; flex-wrap: wrap; gap: .3em 1.2em; padding: .4em 0; margin: 0 0 .8em;
  border-block-end: 1px solid var(--rule); font-size: .9em; }
.marked .notes { border-block-start: 1px solid var(--rule); margin-block-start: 1.2em; font-size: .9em; }
.marked .notes ol { padding-inline-start: 2.2em; margin-block: .3em; }
"""


def _style() -> str:
    """The style element."""
    dark = _variables(ON_DARK)
    rules = [f".marked {{ color-scheme: light dark; {_variables(ON_LIGHT)} }}",
             f"@media screen and (prefers-color-scheme: dark) {{ .marked {{ {dark} }} }}",
             f'[data-jp-theme-light="false"] .marked {{ {dark} }}',
             f'[data-jp-theme-light="true"] .marked {{ {_variables(ON_LIGHT)} }}',
             _RULES.strip(), *_type_rules(), *_mood_rules()]
    return "\n".join(["<style>", *rules, "</style>"])


def _variables(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())


def _type_rules() -> list[str]:
    looks = {**{kind.lower(): look for kind, look in TYPE_LOOKS.items()}, "other": OTHER_TYPE}
    return [f".marked .{kind} {{ color: var(--{kind}); text-decoration-line: {look.lines}; text-decoration-style: {look.line}; }}"
            for kind, look in looks.items()]


def _mood_rules() -> list[str]:
    return [f".marked mark.{mood} {{ background: var(--{mood}); }}\n"
            f'.marked mark.{mood}::before {{ content: "{sign}" / ""; font-size: .6em; margin-inline-end: .5em; }}'
            for mood, sign in MOOD_SIGNS.items()]


STYLE = _style()
