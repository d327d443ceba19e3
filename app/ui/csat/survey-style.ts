/** How the page behind a survey's link looks, in the colours that the reader's system has. */
export const SURVEY_STYLE = `
:root{color-scheme:light dark}
body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:34rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:1.5rem;line-height:1.25;margin:.25rem 0 1rem;white-space:pre-line}
p,h1{overflow-wrap:anywhere}
.shop{margin:0;font-weight:600}
fieldset{border:0;margin:1.25rem 0;padding:0;display:grid;gap:.5rem}
fieldset label{display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:0 1rem;border:1px solid GrayText;border-radius:.5rem;cursor:pointer}
fieldset label:has(:checked){border-color:currentColor;outline:.1rem solid currentColor;font-weight:600}
input[type=radio]{width:1.25rem;height:1.25rem;margin:0;flex:none}
label[for]{display:block;font-weight:600;margin-bottom:.25rem}
textarea{box-sizing:border-box;width:100%;padding:.6rem .75rem;font:inherit;border:1px solid GrayText;border-radius:.5rem;background:Field;color:FieldText}
.help{margin:.4rem 0 1rem;font-size:.9375rem}
.error{padding:.75rem 1rem;border-left:.25rem solid currentColor;font-weight:600}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button{width:100%;min-height:3rem;padding:.5rem 1rem;font:inherit;font-weight:600;border:0;border-radius:.5rem;background:CanvasText;color:Canvas;cursor:pointer}
:focus-visible{outline:.2rem solid Highlight;outline-offset:.15rem}
`;
