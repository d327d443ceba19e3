export const MAILBOX_STYLE = `
:root { --ink: #1f2328; --soft: #656d76; --line: #e3e6ea; --paper: #fff; --ground: #f5f6f8; --accent: #3257c8; --tint: #eaf0ff; color-scheme: light; }
* { box-sizing: border-box; }
html, body { height: 100%; margin: 0; }
body { display: grid; grid-template-columns: 270px 340px minmax(0, 1fr); background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
a { color: inherit; text-decoration: none; }
h1, h2 { margin: 0; font-size: 1.05rem; font-weight: 650; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
.people, .mails { display: flex; flex-direction: column; min-height: 0; height: 100vh; border-right: 1px solid var(--line); background: var(--paper); }
.people > header { display: grid; gap: .6rem; padding: .9rem; border-bottom: 1px solid var(--line); }
.mails > header { display: flex; align-items: center; gap: .6rem; min-height: 57px; padding: .6rem .9rem; border-bottom: 1px solid var(--line); }
.mails > header:empty { display: none; }
.mails > header h2 { flex: 1; }
.people ul, .mails ul { overflow-y: auto; flex: 1; }
.people li a { display: flex; align-items: center; gap: .7rem; padding: .55rem .9rem; }
.people li a:hover, .mails li a:hover { background: var(--ground); }
[aria-current="page"], [aria-current="page"]:hover { background: var(--tint) !important; }
.avatar { flex: none; display: grid; place-items: center; width: 34px; height: 34px; border-radius: 50%; background: hsl(var(--hue) 55% 88%); color: hsl(var(--hue) 60% 26%); font-size: .8rem; font-weight: 650; }
.who { flex: 1; min-width: 0; }
.who b, .who small { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.who b { font-weight: 550; }
.who small, .snippet, time, dt { color: var(--soft); }
.who small { font-size: .8rem; }
.count { flex: none; min-width: 1.5rem; padding: .1rem .4rem; border-radius: 1rem; background: var(--accent); color: #fff; font-size: .78rem; font-weight: 650; text-align: center; }
.mails li a { display: grid; grid-template-columns: minmax(0, 1fr); gap: .1rem; padding: .7rem .9rem; border-bottom: 1px solid var(--line); border-left: 3px solid transparent; }
.mails li a.unread { border-left-color: var(--accent); }
.mails li a.unread .other, .mails li a.unread .subject { font-weight: 650; }
.line { display: flex; gap: .5rem; justify-content: space-between; }
.other { min-width: 0; }
.other, .subject, .snippet { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.snippet, time { font-size: .85rem; white-space: nowrap; }
.content { min-width: 0; height: 100vh; overflow-y: auto; padding: 1.4rem clamp(1rem, 3vw, 2.4rem); }
.content > article, .content > form { max-width: 780px; margin: 0 auto; padding: 1.4rem; border: 1px solid var(--line); border-radius: 12px; background: var(--paper); }
.mail-heading { display: flex; align-items: center; gap: .6rem; margin-bottom: .8rem; }
.mail-heading h2 { font-size: 1.25rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem .9rem; margin: 0 0 1rem; font-size: .92rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 1.1rem; }
.button { display: inline-block; padding: .45rem .9rem; border: 1px solid #cfd4da; border-radius: 8px; background: var(--paper); color: var(--ink); font: inherit; font-weight: 550; cursor: pointer; }
.button:hover { background: var(--ground); }
.button.primary { border-color: var(--accent); background: var(--accent); color: #fff; }
.button.primary:hover { background: #28469f; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.mail-html { display: block; width: 100%; min-height: 60px; border: 0; }
.mail-text { margin: 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
.attachments { display: flex; flex-wrap: wrap; gap: .7rem; margin-top: 1.2rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.attachments a { display: grid; gap: .2rem; max-width: 220px; padding: .6rem; border: 1px solid var(--line); border-radius: 8px; overflow-wrap: anywhere; }
.attachments img { max-width: 100%; max-height: 150px; border-radius: 4px; }
.attachments small { color: var(--soft); }
.writing label { display: grid; gap: .25rem; margin-bottom: .9rem; font-size: .88rem; font-weight: 550; }
.writing .row { display: flex; flex-wrap: wrap; gap: 1rem; }
.writing blockquote { margin: .6rem 0; padding-left: .8rem; border-left: 3px solid var(--line); color: var(--soft); }
.writing details { margin-bottom: 1rem; font-size: .9rem; }
input, textarea, select { width: 100%; padding: .5rem .65rem; border: 1px solid #cfd4da; border-radius: 8px; background: #fff; color: inherit; font: inherit; font-weight: 400; }
input[type="file"] { border: 0; padding-left: 0; }
textarea { resize: vertical; }
.problem { margin: 0 0 1rem; padding: .6rem .8rem; border-radius: 8px; background: #ffebe9; color: #82071e; }
.empty { margin: 0; padding: 3rem 1.5rem; color: var(--soft); text-align: center; }
.back { display: none; flex: none; width: 2rem; font-size: 1.6rem; line-height: 1; text-align: center; }
@media (max-width: 1000px) {
  body { grid-template-columns: 230px minmax(0, 1fr); }
  [data-pane="content"] .mails, [data-pane="mails"] .content, [data-pane="people"] .mails { display: none; }
  [data-pane="content"] .mail-heading .back { display: block; }
}
@media (max-width: 640px) {
  body { display: block; }
  .people, .mails, .content { display: none; height: auto; min-height: 100vh; border: 0; }
  [data-pane="people"] .people, [data-pane="mails"] .mails { display: flex; }
  [data-pane="content"] .content { display: block; padding: 0; }
  .content > article, .content > form { min-height: 100vh; border: 0; border-radius: 0; padding: 1rem; }
  .back { display: block; }
  input, textarea, select { font-size: 16px; }
}
`;
