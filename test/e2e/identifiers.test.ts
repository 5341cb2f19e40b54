import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../bench/scan-bundle.ts';
import { openPlainChromium } from '../support/chromium.ts';
import type {} from '../support/identifiers-page.ts';

// What a page says of who is meant, in a real browser: layout and clobbered forms are not to be had elsewhere.

const address = 'https://intranet.example/wiki/Home';
let chromium: Awaited<ReturnType<typeof openPlainChromium>>;
let page: Page;
let code: string;

beforeAll(async () => {
  code = await bundle('../support/identifiers-page.ts');
  chromium = await openPlainChromium();
  page = await chromium.context.newPage();
});

afterAll(() => chromium?.close());

async function show(body: string): Promise<void> {
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>x</title><body>${body}` }),
  );
  await page.goto(address);
  await page.addScriptTag({ content: code });
  await page.unroute(address);
}

describe('an element that says who its text is', () => {
  const patterns = [
    'https://github.com/{handle}',
    '/people/{handle}',
    'data-user-email={email}',
    'data-login={handle}',
  ];
  const one = (key: string) => [['Countess', key]];

  test.each<[string, string, string[][]]>([
    ['a mailto: link', '<a href="mailto:ada@zoo.example">Countess</a>', one('mailto:ada@zoo.example')],
    [
      'a link of SVG',
      '<svg><a xlink:href="mailto:ada@zoo.example"><text y="20">Countess</text></a></svg>',
      one('mailto:ada@zoo.example'),
    ],
    ['a profile link', '<a href="https://github.com/ada/">Countess</a>', one('@ada')],
    ['a relative profile link', '<a href="../people/ada?x#y">Countess</a>', one('@ada')],
    ['an attribute', '<span data-user-email="ada@zoo.example">Countess</span>', one('mailto:ada@zoo.example')],
    ['an attribute of a link to elsewhere', '<a href="/x" data-login="@Ada">Countess</a>', one('@ada')],
    ['elements inside the link', '<a href="/people/ada"><img alt=""><b>Coun</b>tess</a>', one('@ada')],
    ['the inner of two', '<span data-login="emmy">by <a href="/people/ada">Countess</a></span>', one('@ada')],
    [
      'a link around an inner one without text',
      '<span data-login="ada"><a href="/people/emmy"><img alt=""></a>Countess</span>',
      one('@ada'),
    ],
    [
      'a link in a form with fields named like its properties',
      '<form data-login="ada"><input name="getAttribute"><input name="parentNode"><input name="closest"><input name="matches"><input name="querySelectorAll">Countess</form>',
      one('@ada'),
    ],
  ])('%s', async (_name, html, expected) => {
    await show(html);
    expect(await page.evaluate((all) => window.identifiers.identified(all, []), patterns)).toEqual(expected);
  });

  test.each([
    ['without text', '<a href="/people/ada"><img alt="Countess"> </a>'],
    ['with a text that is more than a name', `<div data-login="ada">Countess ${'wrote this '.repeat(10)}</div>`],
    ['over several lines', '<div data-login="ada"><p>Countess</p><p>Mathematics</p></div>'],
    ['over several cells', '<table><tr data-login="ada"><td>Countess</td><td>Mathematics</td></tr></table>'],
    ['with a value that is nobody’s', '<span data-login="two words">Countess</span>'],
    ['with an endless value', `<span data-login="${'a'.repeat(100_000)}">Countess</span>`],
    ['with an endless address', `<a href="/people/ada?${'a'.repeat(100_000)}">Countess</a>`],
    ['that no pattern is about', '<span data-name="ada">Countess</span><a href="/teams/ada">Countess</a>'],
    ['on another site', '<a href="https://other.example/people/ada">Countess</a>'],
  ])('is none %s', async (_name, html) => {
    await show(html);
    expect(await page.evaluate((all) => window.identifiers.identified(all, []), patterns)).toEqual([]);
  });

  test('is found from within, when only a part of it is read again', async () => {
    await show('<div data-login="ada"><p id="part">Countess</p></div>');
    expect(await page.evaluate((all) => window.identifiers.identified(all, [], '#part'), patterns)).toEqual([
      ['Countess', '@ada'],
    ]);
  });

  test('a page that names its pictures like the document’s methods misleads nobody', async () => {
    await show('<img name="querySelectorAll"><img name="createTreeWalker"><a href="/people/ada"><b>Countess</b></a>');
    expect(await page.evaluate((all) => window.identifiers.identified(all, []), patterns)).toEqual(one('@ada'));
  });

  test('a page’s own hostile selectors and attributes break nothing', async () => {
    await show('<a href="/people/ada">Countess</a>');
    const hostile = [
      'data-x]{}={handle}',
      'data-"a"={handle}',
      `https://x.example/${'('.repeat(200)}{handle}`,
      '/people/{handle}',
    ];
    expect(
      await page.evaluate((all) => window.identifiers.identified(all, ['nonsense', '__proto__']), hostile),
    ).toEqual(one('@ada'));
  });
});

describe('presets', () => {
  test.each<[string, string, string[][]]>([
    ['confluence', '<a class="confluence-userlink" data-username="ada" href="/x">Countess</a>', [['Countess', '@ada']]],
    ['confluence', '<a href="/wiki/people/712020:ab-1?ref=confluence">Countess</a>', [['Countess', '@ab-1']]],
    ['jira', '<span class="user-hover" rel="ada">Countess</span>', [['Countess', '@ada']]],
    ['jira', '<a rel="nofollow" href="/x">Countess</a>', []],
    [
      'jira',
      '<a class="user-hover" rel="712020:ab-1" accountid="712020:ab-1" href="/secure/ViewProfile.jspa?accountId=712020%3Aab-1">Countess</a>',
      [['Countess', '@ab-1']],
    ],
    [
      'gitlab',
      '<a class="gfm gfm-project_member js-user-link" data-user="3" href="/ada">Countess</a>',
      [['Countess', '@ada']],
    ],
    [
      'gitlab',
      '<a class="commit-author-link js-user-link" data-user-id="1344" href="/gitlab/ada">Countess</a>',
      [['Countess', '@ada']],
    ],
    ['gitlab', '<a href="/ada">Countess</a>', []],
    [
      'github',
      '<a data-hovercard-type="user" data-hovercard-url="/users/ada/hovercard" href="/ada">ada</a>',
      [['ada', '@ada']],
    ],
    [
      'github',
      '<a data-hovercard-type="pull_request" data-hovercard-url="/zoo/kith/pull/3/hovercard" href="/zoo/kith/pull/3">#3</a>',
      [],
    ],
    ['slack', '<button data-message-sender="U012AB3CD">Countess</button>', [['Countess', '@u012ab3cd']]],
    ['slack', '<a data-member-id="U012AB3CD" href="/team/U012AB3CD">@countess</a>', [['@countess', '@u012ab3cd']]],
    [
      'teams',
      '<strong itemprop="mri" itemid="8:orgid:6f1c2a4e-00ad">Countess</strong>',
      [['Countess', '@6f1c2a4e-00ad']],
    ],
    ['teams', '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Countess</span>', []],
    [
      'servicenow',
      '<a class="linked formlink" href="sys_user.do?sys_id=62826bf0&amp;x=y">Countess</a>',
      [['Countess', '@62826bf0']],
    ],
    [
      'sharepoint',
      '<span class="ms-imnSpan"><a href="#"><span><img sip="ada@zoo.example"></span></a><span><a href="/_layouts/15/userdisp.aspx?ID=7">Countess</a></span></span>',
      [['Countess', 'mailto:ada@zoo.example']],
    ],
    [
      'sharepoint',
      '<span class="ms-noWrap"><span><span><img sip="ada@zoo.example"></span></span><span class="ms-imnSpan"><span><img></span><a href="/_layouts/15/userdisp.aspx?ID=7">Countess</a></span></span>',
      [['Countess', 'mailto:ada@zoo.example']],
    ],
    ['sharepoint', '<img sip="">Countess', []],
    ['sharepoint', '<p><img sip="ada@zoo.example">Countess, <img sip="emmy@zoo.example">Emmy</p>', []],
  ])('%s: %s', async (preset, html, expected) => {
    await show(html);
    expect(await page.evaluate((name) => window.identifiers.identified([], [name]), preset)).toEqual(expected);
    if (expected.length > 0)
      expect(await page.evaluate((name) => window.identifiers.around([], [name], 'ountess'), preset)).toBe(
        html.includes('ountess') ? expected[0]?.[1] : undefined,
      );
  });
});

describe('the identifier around a name', () => {
  const patterns = ['data-login={handle}', '/people/{handle}'];
  test.each([
    ['a link', '<a href="/people/ada"><b>Chris <i>Evans</i></b></a>', 'Evans', '@ada'],
    ['the nearest', '<div data-login="emmy"><a href="/people/ada">Chris Evans</a></div>', 'Evans', '@ada'],
    [
      'a link that is a whole card',
      '<a href="/people/ada"><h3>Chris Evans</h3><p>Mathematics</p></a>',
      'Evans',
      '@ada',
    ],
    ['nothing around', '<p><a href="/people/ada">Ada</a> Chris Evans</p>', 'Evans', undefined],
    [
      'an attribute of a long text',
      `<div data-login="ada">Chris Evans ${'wrote '.repeat(50)}</div>`,
      'Evans',
      undefined,
    ],
  ])('%s', async (_name, html, words, expected) => {
    await show(html);
    expect(
      await page.evaluate(([all, text]) => window.identifiers.around(all, [], text), [patterns, words] as const),
    ).toBe(expected);
  });

  test('presence pictures of two people in one line are nobody’s', async () => {
    await show('<p><img sip="a@zoo.example">Chris Evans, <img sip="b@zoo.example">Chris Evans</p>');
    expect(await page.evaluate(() => window.identifiers.around([], ['sharepoint'], 'Chris'))).toBeUndefined();
  });
});

describe('identifiers near a name', () => {
  const near = (words: string, place = 0): Promise<string[]> =>
    page.evaluate(
      ([text, at]) => window.identifiers.nearby(['/people/{handle}', 'data-login={handle}'], [], text, at),
      [words, place] as const,
    );
  const row = (first: string, second: string): string => `<tr><td>${first}</td><td>${second}</td></tr>`;

  test.each([
    ['an address behind it', 'Chris Evans &lt;a@zoo.example&gt;', ['mailto:a@zoo.example']],
    ['a handle behind it', 'Chris Evans (@chrise)', ['@chrise']],
    ['the nearest first', '@before Chris Evans (@after), @later', ['@after', '@before', '@later']],
    ['the cell beside it', `<table>${row('Chris Evans', 'a@zoo.example')}</table>`, ['mailto:a@zoo.example']],
    [
      'the columns of a grid',
      '<div role="row"><div role="gridcell"><b>Chris Evans</b></div><div role="gridcell"><a href="/people/ada">profile</a></div></div>',
      ['@ada'],
    ],
    [
      'the lines of a card',
      '<section><div class="card"><h3>Chris Evans</h3><p>Physics</p><p><a href="mailto:a@zoo.example">write</a></p></div></section>',
      ['mailto:a@zoo.example'],
    ],
    [
      'plain lines of a card',
      '<div><div>Chris Evans</div><div>Physics</div><div>a@zoo.example</div></div>',
      ['mailto:a@zoo.example'],
    ],
    [
      'the attribute of a comment that it stands in',
      `<article data-login="chrise"><p>Chris Evans</p><p>${'wrote '.repeat(20)}</p></article>`,
      ['@chrise'],
    ],
    ['a list item', '<ul><li><span>Chris Evans</span> <a href="/people/ada">x</a></li></ul>', ['@ada']],
    ['nothing', '<p>Chris Evans</p>', []],
  ])('%s', async (_name, html, expected) => {
    await show(html);
    expect(await near('Chris Evans')).toEqual(expected);
  });

  const none = 'Chris Evans';
  test.each([
    ['rows of a table', `<table>${row(none, '')}${row('C. Evans', 'b@zoo.example')}</table>`],
    [
      'rows of divisions',
      `<div role="table"><div role="row"><span>${none}</span></div><div role="row"><span>b@zoo.example</span></div></div>`,
    ],
    ['list items', `<ul><li>${none}</li><li>b@zoo.example</li></ul>`],
    ['nested lists', `<ul><li>All<ul><li>${none}</li><li>b@zoo.example</li></ul></li></ul>`],
    [
      'cards',
      `<div><div class="card"><h3>${none}</h3><p>x</p></div><div class="card"><h3>C. Evans</h3><p>b@zoo.example</p></div></div>`,
    ],
    ['long lists of plain lines', `<div>${`<div>${none}</div><div>b@zoo.example</div>`.repeat(3)}</div>`],
    ['paragraphs of the page', `<p>${none}</p><p>b@zoo.example</p>`],
    ['articles', `<article><p>${none}</p></article><article><p>b@zoo.example</p></article>`],
    [
      'options of a list box',
      `<div role="listbox"><div role="option">${none}</div><div role="option">b@zoo.example</div></div>`,
    ],
    ['a block before it and one behind it', `<div>b@zoo.example</div>${none}<div>b@zoo.example</div>`],
    ['a line break', `<p>b@zoo.example<br>${none}<br>b@zoo.example ${'and more of it '.repeat(40)}</p>`],
    ['a long text', `<p>${none} ${'and more of it '.repeat(40)} b@zoo.example</p>`],
  ])('do not leak between %s', async (_name, html) => {
    await show(html);
    expect(await near(none)).toEqual([]);
  });

  test('belong to the nearer of two of one name', async () => {
    await show('<p>Chris Evans &lt;a@zoo.example&gt;, Chris Evans &lt;b@zoo.example&gt; and Chris Evans</p>');
    expect(await near('Chris Evans', 0)).toEqual(['mailto:a@zoo.example']);
    expect(await near('Chris Evans', 1)).toEqual(['mailto:b@zoo.example']);
    expect(await near('Chris Evans', 2)).toEqual([]);
  });

  test('are eight at most', async () => {
    await show(`<p>Chris Evans ${Array.from({ length: 12 }, (_, index) => `@c${index}`).join(' ')}</p>`);
    expect(await near('Chris Evans')).toEqual(Array.from({ length: 8 }, (_, index) => `@c${index}`));
  });

  test('a form that names itself its own sibling does not hold the page up', async () => {
    await show(
      '<div><input form="f" name="nextElementSibling"><form id="f"><input name="firstElementChild"><input name="children"><b>Chris Evans</b></form><form>x</form></div>',
    );
    expect(await near('Chris Evans')).toEqual([]);
  });
});
