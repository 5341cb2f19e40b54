import { describe, expect, it } from 'vitest';
import { patternOf, siteState } from './site.ts';

const settings = {
  sites: ['https://*.example.com/*'],
  offSites: ['wiki.example.com'],
  offPages: ['https://intranet.example.com/off'],
};

describe('the switch for the page in front of the user', () => {
  it('is on where the site is named and the browser allows it', () => {
    expect(siteState('https://intranet.example.com/a?b', settings, true)).toEqual({
      kind: 'on',
      host: 'intranet.example.com',
      page: 'https://intranet.example.com/a',
      isPageOff: false,
    });
  });

  it('is off where the user switched it off', () => {
    expect(siteState('https://wiki.example.com/', settings, true)).toEqual({ kind: 'off', host: 'wiki.example.com' });
  });

  it('is on for the site and off for the page where the user switched the page off, whatever stands behind its address', () => {
    expect(siteState('https://intranet.example.com/off?x#y', settings, true)).toMatchObject({
      kind: 'on',
      page: 'https://intranet.example.com/off',
      isPageOff: true,
    });
  });

  it('offers to add a site that nobody named, without its port, which patterns do not have', () => {
    expect(siteState('https://other.example.org:8443/x', settings, false)).toEqual({
      kind: 'unnamed',
      host: 'other.example.org',
      pattern: 'https://other.example.org/*',
    });
  });

  it('offers to allow a site that the organisation named and the browser has not been asked for', () => {
    expect(siteState('https://intranet.example.com/', settings, false)).toMatchObject({ kind: 'ungranted' });
  });

  it.each([
    'chrome://settings/',
    'about:blank',
    'file:///home/a.html',
    'chrome-extension://abc/popup.html',
    '',
    undefined,
  ])('is not there for %j, where no extension may look', (address) => {
    expect(siteState(address, settings, true)).toEqual({ kind: 'none' });
    expect(patternOf(address)).toBeUndefined();
  });
});
