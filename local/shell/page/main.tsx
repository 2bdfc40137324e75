import '@atlaskit/css-reset';
import 'virtual:design-tokens.css';
import './look/page.css';
import { createRoot } from 'react-dom/client';
import { JiraPage } from './JiraPage';

const page = document.getElementById('page');
if (!page) throw new Error('index.html: expected an element with the id "page"');
createRoot(page).render(<JiraPage />);
