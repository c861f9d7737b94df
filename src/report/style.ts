import { createHash } from 'node:crypto';
import { CATEGORIES } from '../model/verdict.ts';

/** Evenly around the colour wheel, in steps that keep neighbours in the list apart. */
const COLOURS = CATEGORIES.map((category, i) => `.${category}{--hue:${(i * 137) % 360}}`).join('\n');

export const STYLE = `
:root{color-scheme:light dark;--line:#8884}
body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1.05rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;padding:.25rem .75rem .25rem 0;border-bottom:1px solid var(--line)}
td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem 1rem}dd{margin:0}
meter{width:min(8rem,20vw)}
.note{opacity:.75}
.alarm{border-inline-start:.3rem solid #c33;padding-inline-start:.75rem}
svg path{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
article{border:1px solid var(--line);border-radius:.5rem;padding:0 1rem 1rem;margin:1.5rem 0}
article p{margin:.4rem 0}
article p:not(.key){white-space:pre-wrap}
article p.heading{font-weight:bold}
article p.list-item{margin-inline-start:1.5rem}
article p.quote{margin-inline-start:1.5rem;font-style:italic}
article p.code{font-family:monospace}
article p.caption{font-size:.9rem;opacity:.85}
mark{--hue:0;position:relative;color:inherit;padding:0 .15em;border-radius:.2em;text-decoration:line-through;
background:hsl(var(--hue) 80% 50%/.22);box-shadow:inset 0 -2px hsl(var(--hue) 70% 45%)}
mark[data-why]:hover::after,mark:focus::after{content:attr(data-why);position:absolute;z-index:1;inset-inline-start:0;top:100%;
width:max-content;max-width:min(24rem,80vw);padding:.3rem .6rem;border-radius:.3rem;background:#222;color:#fff;
font:13px/1.4 system-ui,sans-serif;text-decoration:none;display:inline-block;white-space:normal}
.key mark{text-decoration:none;margin-inline-end:.5rem;white-space:nowrap}
${COLOURS}
`;

/** Nothing may be loaded or run, and no style but the one above is taken. */
export const POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');
