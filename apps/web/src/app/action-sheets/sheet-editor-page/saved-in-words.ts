const TIME = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' });

export interface Saving {
  readonly busy: boolean;
  readonly unsaved: boolean;
  /** When what is kept was written; null for a sheet that is not begun. */
  readonly savedAt: string | null;
}

/** Whether what is typed is kept, in words that promise nothing that is not done. */
export function savedInWords({ busy, unsaved, savedAt }: Saving): string {
  if (busy) return 'Enregistrement…';
  if (unsaved) return 'Modifications non enregistrées';
  return savedAt === null ? '' : `Enregistré à ${TIME.format(new Date(savedAt))}`;
}
