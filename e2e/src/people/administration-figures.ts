/** The pages of who administers the site, and the numbers there that need no explanation, each for its reason. */
export const ADMINISTRATION_FIGURES: readonly (readonly [address: string, exempt: readonly RegExp[]])[] = [
  // How many entries stand below, all of them.
  ['/administration/personnes', [/^\d+ personnes?$/]],
  ['/administration/collectivites', [/^\d+ organismes?$/]],
  [
    '/administration/journal',
    [
      // Of the chain, not of the world: how long it is, the place of an act in it, its hash; the page says what a seal is.
      /^\d+ actes? scellés?/,
      /^[0-9a-f]{64}$/,
      /^\d+ actes? attend(ent)? /,
      /^Acte \d+, (scellé à la place \d+|en attente de son sceau)\.$/,
      // How many acts answer the choices made beside.
      /^\d+ actes?$/,
      // Whose account it is about, by the id that says nothing of them.
      /^(Objet\s?: person )?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.?$/,
      // The name of a request, as the technical log has it.
      /^Requête\s?: [0-9a-f-]{36}\.$/,
    ],
  ],
];
