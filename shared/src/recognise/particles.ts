/**
 * Words that lead to a family name and belong to it, folded. A directory may have others: any word that it writes small
 * inside a name counts too.
 */
export const particles: ReadonlySet<string> = new Set(
  (
    'van von der den de la le les el al di da do dos das del della dello degli du des bin ibn bint binti ben bat ' +
    'y e i und zu zum zur ter ten te t op in af av ap abu abd bar st san santa mac o d l'
  ).split(' '),
);
