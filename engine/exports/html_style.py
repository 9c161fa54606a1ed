"""The report's style sheet."""

STYLE = """
:root { color-scheme: light dark; --ink: #1c1e21; --soft: #6a6f76; --rule: #d5d8dc; --page: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e9eb; --soft: #a3a8af; --rule: #3b3f45; --page: #17191c; }
}
body { margin: 0; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 24px; }
h1 { font-size: 24px; overflow-wrap: anywhere; } h2 { margin-top: 40px; font-size: 20px; }
h3 { margin: 20px 0 6px; font-size: 14px; color: var(--soft); font-weight: 600; }
.caution { color: var(--soft); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 0; }
dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 0; list-style: none; }
.legend span { display: inline-block; width: 12px; height: 12px; margin-right: 6px;
  border-radius: 2px; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--soft); font: 11px system-ui, sans-serif; }
.axis, .grid { stroke: var(--rule); } .grid { stroke-dasharray: 2 4; }
.line { fill: none; stroke: #0072b2; stroke-width: 1.5; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th { text-align: left; font-weight: 500; padding: 2px 12px 2px 0; }
td { text-align: right; padding: 2px 8px; } .bar { width: 320px; }
.bar span { display: block; height: 12px; border-radius: 2px; min-width: 1px; }
.matrix { display: block; overflow-x: auto; }
.matrix td { text-align: center; border: 1px solid var(--rule); min-width: 32px; }
@media print { h2 { break-before: page; } }
"""
