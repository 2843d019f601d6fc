/** The look of the report's page; the colours are those of the site. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#17212b;--quiet:#4b5763;--ground:#fff;--raised:#f5f7f9;--rule:#d3dae1;--over:#9b1c1c;--wait:#7a4a00;--note:#0b4a8f;--mark:#fdeaa8}
@media (prefers-color-scheme:dark){:root{--ink:#eef3f8;--quiet:#b7c2cd;--ground:#11171e;--raised:#1b2733;--rule:#3a4754;--over:#ffb4ab;--wait:#f3c26b;--note:#9cc4f2;--mark:#6b5200}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1.0625rem/1.65 "Be Vietnam Pro",system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:16px}
h1{font-size:1.5rem;line-height:1.35}
h2{font-size:1.0625rem;line-height:1.5;margin:32px 0 8px}
ol{list-style:none;margin:0;padding:0}
li{border-top:1px solid var(--rule);border-left:4px solid var(--tone);padding:12px 0 12px 12px}
.refuse{--tone:var(--over)}
.escalate{--tone:var(--wait)}
.note{--tone:var(--note)}
li p{margin:0 0 8px}
.head{color:var(--quiet);font-size:.9375rem}
.head strong{color:var(--tone)}
.cite{color:var(--quiet)}
pre{margin:0 0 8px;padding:8px;background:var(--raised);white-space:pre-wrap;font-size:.9375rem}
mark{background:var(--mark);color:inherit}
`;
