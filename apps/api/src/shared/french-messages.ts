import { z } from 'zod';

// What zod says by itself is read by the users too: in French, once for the whole process.
z.config(z.locales.fr());
