import '../../card/frame.css';
import { connect } from '../../card/connection.ts';
import { Presenter } from '../../card/presenter.tsx';
import { declareLanguage } from '../../look/language.ts';

declareLanguage(document.documentElement);

const root = document.getElementById('card');
if (root !== null) {
  const presenter = new Presenter(root, () => connection);
  const connection = connect((message) => void presenter.show(message));
}
