import 'virtual:tokens.css';
import './look/fonts.css';
import './look/page.css';
import { createRoot } from 'react-dom/client';
import { followTheme } from './host/bridge';
import { Screen } from './Screen';

const place = document.getElementById('screen');
if (!place) throw new Error('index.html: expected an element with the id “screen”, came none');
void followTheme();
createRoot(place).render(<Screen />);
