// The report's own style: it has no stylesheet beside it.

export const reportStyle = `
:root{color-scheme:light;--ink:#14181d;--soft:#50565e;--line:#d9d5cb;--paper:#fff;--q0:#dafdff;--q1:#c0e7e8;--q2:#71d0d5;--q3:#49a9ae;--q4:#0d7378;--q5:#04585c;--c:#14181d}
*{box-sizing:border-box}
body{margin:0 auto;padding:32px 24px 64px;max-width:62rem;background:#fff;color:#14181d;font:17px/1.5 Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans Condensed",system-ui,sans-serif}
body{overflow-wrap:anywhere}th,td{overflow-wrap:break-word;min-width:3.5em}.band,tbody th{min-width:8em}.matrix :is(th,td){overflow-wrap:anywhere;hyphens:auto}
h1,h2,h3,h4{line-height:1.15;letter-spacing:-.02em;margin:40px 0 10px}h1{font-size:2.8rem;margin-top:8px}h4{font-size:1rem;margin:0 0 4px}
p,ul,ol,table{margin:0 0 14px}a{color:inherit}svg{max-width:100%}
.icon:not([fill]){fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}.icon{width:1.35em;height:1.35em;vertical-align:-.3em;margin-inline-end:.4em;color:var(--c)}.sprite{position:absolute;width:0;height:0}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.kicker,.meta,.quiet,.legend,small,.from{color:#50565e;font-size:.85rem}.lede{font-size:1.2rem;max-width:40em}.text{max-width:40rem}.meta{display:block}
table{border-collapse:collapse;width:100%;font-size:.88rem}th,td{text-align:start;vertical-align:top;padding-block:8px;padding-inline:0 14px;border-bottom:1px solid #d9d5cb}
.matrix{border-collapse:separate;border-spacing:3px;table-layout:fixed}.matrix th,.matrix td{border:0;padding:8px 10px;position:relative;vertical-align:middle}.matrix thead td{width:24%}.matrix tbody th{padding-inline-start:0}.matrix a{text-decoration:none}.whose img{display:block;margin-bottom:8px}.whose{font-weight:700;border-bottom:3px solid;padding-bottom:8px}
.matrix b:not(.num),.standings .head,.principle{display:none}.turned .scores thead td{width:22%}.turned .scores thead th{vertical-align:bottom;padding:8px 2px}.turned .scores thead th:last-child{width:7rem}.turned .few .num,.turned .na .num{font-size:.7rem;padding:0}.turned .scores thead th>*{display:inline-block;max-height:13rem;writing-mode:vertical-rl;transform:rotate(180deg)}.turned thead .icon,.turned .scores td:not(:last-child) small{display:none}.turned .scores tbody td:not(:last-child){padding:8px 2px;text-align:center}
.num{font-weight:700;font-variant-numeric:tabular-nums}.scores small{display:block}
.cell-bar{position:absolute;inset-inline-start:0;bottom:4px;fill:currentcolor}
.s0{background:var(--q0)}.s1{background:var(--q1)}.s2{background:var(--q2)}.s3{background:var(--q3)}.s4{background:var(--q4);color:#fff}.s5{background:var(--q5);color:#fff}
.scores td[class^=s] small{color:inherit}
.few{background:repeating-linear-gradient(135deg,transparent 0 6px,#d9d5cb 6px 7px)}.na{background:repeating-linear-gradient(135deg,transparent 0 3px,#d9d5cb 3px 5px)}
.few .num,.na .num{font-weight:400;background:#fff;padding:0 4px}
.legend{display:flex;flex-wrap:wrap;gap:4px 28px}.legend span{display:flex;align-items:center;gap:6px}.legend i,.ramp span{display:inline-block;width:26px;height:14px;border:1px solid #d9d5cb}
.range,.bar-chart,.step-chart{display:block;overflow:visible;direction:ltr}.range{max-width:42rem}.range text{font-size:.75rem;fill:#50565e}
.scale,.range .tick{stroke:#50565e}.span{fill:#49a9ae;fill-opacity:.35}.end{stroke:#14181d;stroke-width:1.5}.here{stroke:#14181d;stroke-width:5}
.ground{fill:#e4e0d6}.length{fill:#0d7378}.bar-chart .tick{stroke:#fff;stroke-width:2}
.standings .chart{width:30%;min-width:8rem}.standings tbody th{width:16rem}
.plan-list,.questions-list{list-style:none;padding:0}.plan-list>li,.questions-list li{border-top:1px solid #d9d5cb;padding:10px 0;break-inside:avoid}
.plan-list>li{position:relative;padding-inline-start:52px}.plan-list>li::before{content:attr(value);position:absolute;inset-inline-start:0;top:8px;font-size:1.5rem;font-weight:750;color:var(--c)}
.plan-list h3{margin:0 0 4px}.tag{color:var(--c);font-size:.85rem;font-weight:650;margin:0}.facts-line{display:flex;flex-wrap:wrap;gap:0 20px;font-size:.85rem;color:#50565e;margin:0}
.a1{--c:#943931}.a2{--c:#8c3865}.a3{--c:#6b4592}.a4{--c:#3856a0}.a5{--c:#02628a}.a6{--c:#056868}.a7{--c:#775301}.a8{--c:#216c29}
@media screen and (max-width:48rem){table:not(.matrix){display:block;overflow-x:auto}.matrix-room{overflow-x:auto}.matrix{min-width:40rem}}
@media print{@page{size:A4;margin:15mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt}}body{padding:0;font-size:9.5pt;max-width:none}h1{font-size:22pt}h2{margin-top:14px}.range{margin:0}h2,h3{break-after:avoid}.matrix,tr{break-inside:avoid}.scores td,.bar-chart,.range,.few,.na,.ramp span{print-color-adjust:exact}.matrix thead .icon{display:none}
.matrix{line-height:1.2;border-spacing:2px}.matrix th,.matrix td{padding:2px 8px 10px}.matrix thead th{padding-inline-end:0}.standings .num{white-space:nowrap}.matrix small{font-size:7pt;line-height:1.15}.matrix .total small{display:inline}.standings :is(th,td){padding-inline-end:8px;min-width:0}.standings .chart{min-width:5rem;width:24%}.standings tbody th{width:11rem}.plan-list~.plan-list{columns:2;column-gap:24px;font-size:.88em}.plan-list~.plan-list>li{padding-inline-start:36px}.plan-list~.plan-list>li::before{font-size:1.1rem}}
`;
