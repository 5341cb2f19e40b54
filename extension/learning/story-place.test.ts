import { expect, it } from 'vitest';
import { storyPlace } from './story-place.ts';

const place = (sendTo: string | undefined) => storyPlace(sendTo, 'A story', 'Once', 'Paste it here.');

it('sends a story by mail to the address that the organisation has for it', () => {
  expect(place('mailto:stories@letters.example')).toEqual({
    name: 'stories@letters.example',
    link: 'mailto:stories@letters.example?subject=A%20story&body=Once',
    isWhole: true,
    byMail: true,
  });
});

it('opens the organisation’s page, which learns nothing of the story from its address', () => {
  expect(place('https://letters.example/stories/new')).toEqual({
    name: 'letters.example',
    link: 'https://letters.example/stories/new',
    isWhole: false,
    byMail: false,
  });
});

it.each([
  undefined,
  'javascript:alert(1)',
  'http://letters.example/',
  'mailto:a@b.example?bcc=c@d.example',
  'https://',
])('leads nowhere where the feed says %s', (sendTo) => expect(place(sendTo)).toBeUndefined());
