// The style of the paper as a file of its own.

export const paperStyle = `
body{margin:0 auto;padding:24px;max-width:50rem;background:#fff;color:#14181d;font:16px/1.45 Calibri,Carlito,"Gill Sans Nova",Ubuntu,system-ui,sans-serif}
h1{font-size:1.8rem;line-height:1.15;margin:0 0 4px}h2{font-size:1.2rem;margin:20px 0 6px}p,ul,table{margin:0 0 10px}
table{border-collapse:collapse;width:100%;font-size:.85rem}th,td{border:1px solid #999;padding:3px 8px;text-align:start;vertical-align:top;overflow-wrap:break-word}
tbody th{font-weight:400}thead th{background:#eee}
@media print{@page{size:A4;margin:15mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font-size:8pt}}body{padding:0;max-width:none;font-size:10pt}h2{break-after:avoid}tr,li{break-inside:avoid}thead th{print-color-adjust:exact}}
`;
