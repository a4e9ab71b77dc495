import { bootstrapApplication } from '@angular/platform-browser';
import { config } from 'zod';
import { App } from './app/app';
import { appConfig } from './app/app.config';
import './app/shared/kit';

// The content security policy forbids code made from text, which zod would otherwise try; told before any contract loads.
config({ jitless: true });

void bootstrapApplication(App, appConfig);
