"""`keii rule`: explain a rule, or list them all."""

from __future__ import annotations

import click

from keii import plugins
from keii.cli.session import ui_language, ui_option


@click.command()
@click.argument("rule_id", required=False, metavar="[ID]")
@ui_option
def command(rule_id: str | None, ui: str | None) -> None:
    """Explain the rule ID, or list all rules.

    \b
    Examples:
      keii rule
      keii rule DAT001
    """
    from keii.check.rules.explain import explain, one_line

    if rule_id is None:
        for name in plugins.names("rules"):
            click.echo(one_line(plugins.load("rules", name)))
        return
    click.echo(explain(plugins.load("rules", rule_id.upper()), ui_language(ui)))
