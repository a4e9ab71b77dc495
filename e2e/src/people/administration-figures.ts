/** The pages of who administers the site, and the numbers there that need no explanation, each for its reason. */
export const ADMINISTRATION_FIGURES: readonly (readonly [address: string, exempt: readonly RegExp[]])[] = [
  // How many entries stand below, all of them.
  ['/administration/personnes', [/^\d[\d ]* personnes?$/]],
  ['/administration/collectivites', [/^\d[\d ]* organismes?$/]],
  [
    '/administration/journal',
    [
      // Of the chain, not of the world: how long it is, the place of an act in it, its hash; the page says what a seal is.
      /^\d[\d ]* actes? scellés?/,
      /^[0-9a-f]{64}$/,
      /^\d[\d ]* actes? attend(ent)? /,
      /^Acte \d+, (scellé à la place \d+|en attente de son sceau)\.$/,
      // How many acts answer the choices made beside.
      /^\d[\d ]* actes?$/,
      // What it is about, by an id that says nothing of it.
      /^(Objet\s?: [a-z_]+ )?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.?$/,
      // The name of a request, as the technical log has it.
      /^Requête\s?: [0-9a-f-]{36}\.$/,
    ],
  ],
];
