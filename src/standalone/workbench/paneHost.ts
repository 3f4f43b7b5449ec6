/** The first script of the pane's page in the workbench: office.js after it finds what it would find in Excel. */
import { enterFrame } from '../emulator/browser';

enterFrame();
