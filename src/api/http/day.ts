import { z } from 'zod';
import { isCalendarDate } from '../../kernel/calendar-date.js';

/** A day that somebody asks for or writes down. */
export const day = z.iso.date().refine(isCalendarDate, 'is no day: years begin with 0001');
