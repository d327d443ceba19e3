/** One sheet for the frame and for the elements' own roots. */
export const sheet = new CSSStyleSheet();

sheet.replaceSync(`
* { box-sizing: border-box; }
body { margin: 0; color: #303030; font: 13px/20px Inter, -apple-system, "Segoe UI", Roboto, sans-serif; }
:host { display: block; }
:host(s-admin-block), :host(s-admin-action), :host(s-customer-account-action) { padding: 16px; }
:host(s-stack) { display: flex; flex-direction: column; gap: 12px; align-items: stretch; }
:host(s-stack[direction="inline"]) { flex-direction: row; flex-wrap: wrap; gap: 6px 8px; align-items: center; }
:host(s-text), :host(s-link), :host(s-badge) { display: inline-block; overflow-wrap: anywhere; }
:host(s-text[color="subdued"]) { color: #616161; }
:host(s-badge) { padding: 0 8px; border-radius: 8px; background: #ebebeb; font-size: 12px; font-weight: 550; }
:host(s-badge[tone="critical"]) { background: #fec3c1; color: #8e0b21; }
:host(s-badge[tone="warning"]) { background: #ffd6a4; color: #5e4200; }
:host(s-badge[tone="success"]) { background: #affebf; color: #014b40; }
:host(s-badge[tone="info"]) { background: #d5ebff; color: #003a5a; }
:host(s-banner) { padding: 10px 12px; border-radius: 8px; background: #eaf4ff; }
:host(s-banner[tone="critical"]) { background: #fedad9; }
:host(s-banner[tone="success"]) { background: #cdfed4; }
:host(s-banner[tone="warning"]) { background: #fff1c2; }
h2 { margin: 0 0 12px; font-size: 14px; font-weight: 650; }
a { color: #005bd3; font-weight: 550; }
footer { display: flex; justify-content: flex-end; gap: 8px; margin-top: 16px; }
button { padding: 6px 12px; border: 1px solid #c9c9c9; border-radius: 8px; background: #fff; font: inherit; font-weight: 550; cursor: pointer; }
:host(s-button[variant="primary"]) button { background: #303030; border-color: #303030; color: #fff; }
label { display: grid; gap: 4px; font-weight: 550; }
input, textarea { width: 100%; padding: 6px 12px; border: 1px solid #8a8a8a; border-radius: 8px; font: inherit; font-weight: 400; }
[aria-invalid="true"] { border-color: #8e0b21; background: #fee9e8; }
em { color: #8e0b21; font-style: normal; font-weight: 400; }
`);
