import { describe, expect, it } from 'vitest';
import { parseIdentifierPattern } from '../sites/identifier-pattern.ts';
import { presetRules } from '../sites/presets.ts';
import { addressOf, linkKey, mailKey } from './link-address.ts';

const here = 'https://intranet.example';

function key(pattern: string, href: string, base = `${here}/wiki/Home`): string | undefined {
  const parsed = parseIdentifierPattern(pattern);
  const address = addressOf(href, here, () => base);
  return parsed.ok && parsed.value.kind === 'link' && address !== undefined
    ? linkKey(parsed.value, address, here)
    : undefined;
}

describe('a link to a profile', () => {
  it.each([
    ['https://github.com/{handle}', 'https://github.com/ada'],
    ['https://github.com/{handle}', 'HTTPS://GitHub.com/ADA/?tab=repositories#top'],
    ['https://github.com/{handle}', '//github.com/ada//'],
    ['https://github.com/{handle}', ' https://github.com:443/ada\n'],
    ['https://github.com/{handle}', 'https://github.com/%61da'],
    ['https://*.chat.example/team/{handle}', 'https://zoo.chat.example/team/ada'],
    ['https://*.chat.example/team/{handle}', 'https://chat.example/team/ada'],
    ['/people/{handle}', '/people/ada'],
    ['/people/{handle}', '/People/Ada/'],
    ['/people/{handle}', '../people/ada'],
    ['/people/{handle}', 'https://intranet.example/people/ada?x#y'],
    ['/wiki/{handle}', 'ada'],
    ['/display/~{handle}', '/display/~ada'],
    ['/display/~{handle}', '/display/%7Eada'],
    ['/people/{handle}/card.html', '/people/ada/card.html'],
    ['*/people/{handle}', '/a/b/people/ada'],
    ['*/people/{handle}', '/people/ada'],
    ['?name={handle}', '/secure/ViewProfile.jspa?x=1&Name=ada'],
    ['?name={handle}', '?name=ada'],
    ['/profile?id={handle}&tab=about', '/profile?tab=about&id=ada&z'],
  ])('by %j: %j', (pattern, href) => {
    expect(key(pattern, href)).toBe('@ada');
  });

  it('may have an address of e-mail in the place of a user name', () => {
    expect(key('/people/{handle}', '/people/ada%40zoo.example')).toBe('mailto:ada@zoo.example');
    expect(key('/people/{email}', '/people/Ada@zoo.example')).toBe('mailto:ada@zoo.example');
    expect(key('/people/{email}', '/people/ada')).toBeUndefined();
  });

  it.each([
    ['https://github.com/{handle}', 'https://github.com.evil.example/ada'],
    ['https://github.com/{handle}', 'https://evil.example/https://github.com/ada'],
    ['https://github.com/{handle}', 'https://github.com@evil.example/ada'],
    ['https://github.com/{handle}', 'http://github.com/ada'],
    ['https://github.com/{handle}', 'https://github.com:444/ada'],
    ['https://github.com/{handle}', 'https://github.com/ada/notes'],
    ['https://github.com/{handle}', 'https://github.com/'],
    ['https://github.com/{handle}', '/ada'],
    ['https://github.com/{handle}', "javascript:'https://github.com/ada'"],
    ['https://github.com/{handle}', 'blob:https://github.com/ada'],
    ['https://github.com/{handle}', 'view-source:https://github.com/ada'],
    ['https://*.chat.example/team/{handle}', 'https://notchat.example/team/ada'],
    ['https://*.chat.example/team/{handle}', 'http://zoo.chat.example/team/ada'],
    ['/people/{handle}', 'https://other.example/people/ada'],
    ['/people/{handle}', '//other.example/people/ada'],
    ['/people/{handle}', '/\\other.example/people/ada'],
    ['/people/{handle}', '/x/people/ada'],
    ['/people/{handle}', '/people/ada/edit'],
    ['/people/{handle}', '/people/a%2Fda'],
    ['/people/{handle}', '/people/%zz'],
    ['/people/{handle}', '/people/ada/../../login'],
    ['?name={handle}', '/x?surname=ada'],
    ['?name={handle}', '/x#?name=ada'],
    ['?name={handle}', '/x?name='],
    ['/profile?id={handle}&tab=about', '/profile?id=ada'],
    ['/display/~{handle}', '/display/ada'],
  ])('by %j is not %j', (pattern, href) => {
    expect(key(pattern, href)).toBeUndefined();
  });

  it('is of another site where the page has another base', () => {
    expect(key('/people/{handle}', '/people/ada', 'https://other.example/')).toBeUndefined();
  });
});

describe('what products write', () => {
  it.each([
    ['confluence', '/display/~ada', '@ada'],
    ['confluence', '/confluence/display/~ada', '@ada'],
    ['confluence', '/users/viewuserprofile.action?username=ada', '@ada'],
    ['confluence', '/wiki/people/712020:e5a0-11?ref=confluence', '@e5a0-11'],
    ['jira', '/jira/secure/ViewProfile.jspa?name=ada%40zoo.example', 'mailto:ada@zoo.example'],
    ['jira', '/jira/people/5b10a2844c20165700ede21g', '@5b10a2844c20165700ede21g'],
    [
      'sharepoint',
      '/Person.aspx?accountname=i%3A0%23%2Ef%7Cmembership%7Cada%40zoo%2Eexample',
      'mailto:ada@zoo.example',
    ],
    ['sharepoint', 'https://zoo-my.sharepoint.com/Person.aspx?accountname=ZOO%5Cada', '@ada'],
    ['sharepoint', '/_layouts/15/me.aspx/?p=ada%40zoo.example&v=work', 'mailto:ada@zoo.example'],
    ['github', 'https://github.com/ada', '@ada'],
    ['slack', 'https://zoo.slack.com/team/U012AB3CD', '@u012ab3cd'],
    ['teams', 'https://teams.cloud.microsoft/l/chat/0/0?tenantId=1&users=ada@zoo.example', 'mailto:ada@zoo.example'],
    ['teams', 'https://teams.microsoft.com/l/chat/0/0?users=ada@zoo.example,emmy@zoo.example', undefined],
    ['servicenow', 'sys_user.do?sys_id=62826bf0&sysparm_record_target=incident', '@62826bf0'],
    ['servicenow', '/esc?id=user_profile&table=sys_user&sys_id=62826bf0', '@62826bf0'],
    ['servicenow', '/now/sow/record/sys_user/62826bf0', '@62826bf0'],
    ['servicenow', '/sys_user_group.do?sys_id=62826bf0', undefined],
  ])('%s: %s', (preset, href, expected) => {
    const address = addressOf(href, here, () => `${here}/`);
    const keys = presetRules([preset]).flatMap(({ pattern, classes }) =>
      pattern.kind === 'link' && classes === undefined && address !== undefined
        ? (linkKey(pattern, address, here) ?? [])
        : [],
    );
    expect([...new Set(keys)]).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('a mailto: link', () => {
  it.each([
    ['mailto:ada@zoo.example', 'mailto:ada@zoo.example'],
    [' MAILTO:Ada@Zoo.Example?subject=Hi', 'mailto:ada@zoo.example'],
    ['mailto:ada%40zoo.example', 'mailto:ada@zoo.example'],
    ['mailto:%61da@zoo.example', 'mailto:ada@zoo.example'],
  ])('%j', (href, expected) => {
    expect(mailKey(href)).toBe(expected);
  });

  it.each([
    'mailto:',
    'mailto:?to=x',
    'mailto:%E0%A4%A',
    'mailto:ada',
    'xmailto:ada@x.example',
    'https://x/mailto:a@b.c',
  ])('%j is nobody’s', (href) => expect(mailKey(href)).toBeUndefined());

  it('to several people is to none of them alone', () => {
    expect(mailKey('mailto:ada@zoo.example,emmy@zoo.example')).toBeUndefined();
    expect(mailKey('mailto:ada@zoo.example;emmy@zoo.example')).toBeUndefined();
    expect(mailKey('mailto:ada@zoo.example%2Cemmy@zoo.example')).toBeUndefined();
  });
});
