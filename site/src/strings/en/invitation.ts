/** Where the link in an ask leads. */
export const invitation = {
  invitation: {
    title: 'An invitation to learn',
    description: 'Somebody asks a colleague to learn from them. What that means, and three answers.',
    asks: 'would like to learn from you about',
    gives: 'What it would ask of you:',
    answers: 'Your answer',
    free: 'All three are good answers. Change the words as you like; nothing is sent before you send it.',
    answer: { accept: 'Yes', more: 'Tell me more', notNow: 'Not now' },
    mail: 'Write the e-mail',
    copy: 'Copy the text',
    copied: 'Copied.',
    kithTitle: 'If you have Kith',
    kith: 'Open Kith from the toolbar while this page is in front of you: it offers to keep the invitation, your answer, and what comes of it, on your own device.',
    unreadable:
      'The address of this page is not complete: part of it got lost on its way. Ask whoever sent it to send it once more.',
    whatTitle: 'What this page is',
    what: 'A colleague who asks to learn from you can send a link to this page with the message. It says what they ask for, explains it, and helps with the answer. There are five kinds of asking:',
    private:
      'What they ask for stands in the address itself, behind the sign #. Browsers never send that part to a server: this page reads it on your device, and nobody else learns of it.',
  },
} as const;
