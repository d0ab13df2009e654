/**
 * What has run in pages that meant to show text: our own selection of the kinds that OWASP's filter-evasion list and
 * PortSwigger's cheat sheet name. Each sets `ran` in the page it stands in, opens a dialog, or asks a server for something; the
 * server is one that listens for nothing else, so that whatever reaches it is a leak.
 *
 * @param {string} origin of that server: `http://127.0.0.1:4711`
 * @returns {[string, string][]} kind and payload
 */
export function payloads(origin) {
  const host = origin;
  const relative = origin.replace(/^http:/, "");
  const ran = (/** @type {string} */ kind) => `top.ran='${kind}'`;
  return [
    ["script", `<script>${ran("script")}</script>`],
    ["script-from-elsewhere", `<script src="${relative}/script.js"></script>`],
    ["script-in-capitals", `<ScRiPt\t>${ran("capitals")}</sCrIpT\t>`],
    ["script-in-script", `<scr<script>ipt>${ran("nested")}</scr</script>ipt>`],
    ["image", `<img src=x onerror=${ran("image")}>`],
    ["image-with-slash", `<img/src="${relative}/slash.png"/onerror=${ran("slash")}>`],
    ["image-in-back-ticks", `<img src=\`${host}/ticks\` onerror="${ran("ticks")}">`],
    [
      "image-of-sets",
      `<img srcset="${host}/set.png 1x" sizes=1px><picture><source srcset="${host}/picture.png"><img></picture>`,
    ],
    ["vector", `<svg onload=${ran("vector")}>`],
    ["vector-animate", `<svg><animate onbegin=${ran("animate")} attributeName=x dur=1s></svg>`],
    [
      "vector-set",
      `<svg><a xlink:href="#"><set attributeName=href to="javascript:${ran("set")}"></set><text y=20>go</text></a></svg>`,
    ],
    [
      "vector-use",
      `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><image href='1' onerror='${ran("use")}'/></svg>#x"></use></svg>`,
    ],
    ["vector-image", `<svg><image href="${host}/vector.png" onerror="${ran("vector-image")}"></image></svg>`],
    [
      "foreign-object",
      `<svg><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="${ran("foreign")}"><img src=x onerror="${ran("foreign-image")}"></body></foreignObject></svg>`,
    ],
    ["details", `<details open ontoggle=${ran("details")}><summary>more</summary></details>`],
    ["body", `<body onload=${ran("body")} onpageshow=${ran("body-page")} background="${host}/body.png">`],
    ["input", `<input autofocus onfocus=${ran("input")}><select autofocus onfocus=${ran("select")}></select>`],
    ["marquee", `<marquee onstart=${ran("marquee")}>news</marquee>`],
    [
      "video",
      `<video src="${host}/film.mp4" onerror=${ran("video")} autoplay><source onerror="${ran("source")}"></video><audio src=${host}/sound.mp3 autoplay></audio>`,
    ],
    [
      "animation",
      `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="${ran("animation")}">now</b>`,
    ],
    ["frame", `<iframe srcdoc="&lt;script&gt;${ran("frame")}&lt;/script&gt;"></iframe>`],
    ["frame-by-script-address", `<iframe src="javascript:${ran("frame-address")}"></iframe>`],
    [
      "frame-from-elsewhere",
      `<iframe src="${host}/frame.html"></iframe><frameset><frame src="${host}/frame"></frameset>`,
    ],
    [
      "object",
      `<object data="${host}/object.swf"></object><embed src="${host}/embed.swf"><object data="data:text/html,<script>${ran("object")}</script>"></object>`,
    ],
    ["applet", `<applet code="x" archive="${host}/applet.jar"></applet>`],
    ["link-script", `<a href="javascript:${ran("link")}" autofocus onfocus="${ran("link-focus")}">the statement</a>`],
    ["link-script-with-spaces", `<a href=" &#1;java&Tab;scr&NewLine;ipt&colon;${ran("spaces")}">the statement</a>`],
    ["link-script-entities", `<a href="&#x6A;&#97;&#0000118;&#97;script:${ran("entities")}">the statement</a>`],
    ["link-data", `<a href="data:text/html;base64,PHNjcmlwdD50b3AucmFuPTE8L3NjcmlwdD4=">the statement</a>`],
    ["link-vbscript", `<a href="vbscript:msgbox(1)" ping="${host}/ping">the statement</a>`],
    [
      "form",
      `<form action="${host}/form" onformdata=${ran("form")}><button formaction="javascript:${ran("button")}">go</button><input type=image src="${host}/input.png"></form>`,
    ],
    [
      "stylesheet",
      `<link rel=stylesheet href="${host}/style.css"><style>@import '${host}/import.css'; body{background:url(${host}/background.png)}</style>`,
    ],
    [
      "style-attribute",
      `<p style="background-image:url('${host}/attribute.png');width:expression(${ran("expression")});behavior:url(${host}/x.htc)">news</p>`,
    ],
    [
      "prefetch",
      `<link rel=dns-prefetch href="${host}"><link rel=preconnect href="${host}"><link rel=prefetch href="${host}/prefetch"><link rel=preload as=image href="${host}/preload.png"><link rel=modulepreload href="${host}/module.js">`,
    ],
    [
      "import",
      `<link rel=import href="${host}/import.html"><link rel=manifest href="${host}/manifest.json"><link rel=icon href="${host}/icon.png">`,
    ],
    ["refresh", `<meta http-equiv=refresh content="0;url=${origin}/refresh">`],
    ["base", `<base href="${origin}/" target=_top><base href="javascript:/a/-${ran("base")}//">`],
    [
      "meta-policy",
      `<meta http-equiv="Content-Security-Policy" content="img-src *; report-uri ${origin}/report"><meta name=referrer content=unsafe-url>`,
    ],
    [
      "mutated-math",
      `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${ran("math")}&gt;"></mglyph></table></mtext></math>`,
    ],
    ["mutated-noscript", `<noscript><p title="</noscript><img src=x onerror=${ran("noscript")}>"></noscript>`],
    ["mutated-form", `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${ran("mutated")}>`],
    [
      "template",
      `<template><img src=x onerror=${ran("template")}></template><template shadowrootmode=open><img src=x onerror=${ran("shadow")}></template>`,
    ],
    ["out-of-title", `</title><script>${ran("title")}</script>`],
    ["out-of-textarea", `</textarea></style></script></noembed></xmp><img src=x onerror=${ran("textarea")}>`],
    [
      "out-of-comment",
      `--><img src=x onerror=${ran("comment")}><!-- --!><script>${ran("bang")}</script> <![CDATA[<script>${ran("cdata")}</script>]]>`,
    ],
    [
      "out-of-attribute",
      `"><img src=x onerror=${ran("quote")}> '><img src=x onerror=${ran("apostrophe")}> " autofocus onfocus="${ran("attribute")}" x="`,
    ],
    ["out-of-string", `';${ran("string")};//"-${ran("string")}-"\\';${ran("string")}//\u2028${ran("line")}//\u2029`],
    [
      "out-of-json",
      `</script><script>${ran("json")}</script>{"__proto__":{"ran":"json"},"constructor":{"prototype":{"ran":"json"}}}`,
    ],
    ["template-literal", `\${${ran("literal")}} {{constructor.constructor("${ran("angular")}")()}} #{7*7} <%= 7*7 %>`],
    ["words-of-objects", `constructor __proto__ toString valueOf hasOwnProperty prototype then length undefined NaN`],
    ["utf-7", `+ADw-script+AD4-${ran("utf-7")}+ADw-/script+AD4-`],
    [
      "control-characters",
      `<scr\x01ipt>${ran("control")}</scr\x01ipt><img\x0b src=x\x0c onerror\x1f=${ran("controls")}>&#0;<img&#0; src=x>`,
    ],
    ["wide-signs", `＜script＞${ran("wide")}＜/script＞ ‹script› ʺ><svg onload=${ran("wide-svg")}>`],
    ["entities", `&lt;script&gt;${ran("entity")}&lt;/script&gt; &#60img src=x onerror=${ran("number")}&#62`],
    [
      "processing",
      `<?xml-stylesheet href="javascript:${ran("sheet")}"?><!DOCTYPE x [<!ENTITY e SYSTEM "${origin}/entity">]><?php echo 1 ?>`,
    ],
    [
      "markdown",
      `[go](javascript:${ran("markdown")}) ![p](${origin}/markdown.png) <javascript:${ran("auto")}> [x]: ${origin}/reference "t"`,
    ],
    ["dialog", `<svg><script>alert(1)</script></svg><img src=x onerror="prompt(2)">`],
    [
      "popover",
      `<button popovertarget=x>x</button><div popover id=x onbeforetoggle=${ran("popover")}>x</div><xss contenteditable autofocus onfocus=${ran("custom")} tabindex=1>x</xss>`,
    ],
    [
      "portal",
      `<fencedframe></fencedframe><portal src="${host}/portal"></portal><script type=speculationrules>{"prefetch":[{"source":"list","urls":["${origin}/speculated"]}]}</script>`,
    ],
  ];
}
