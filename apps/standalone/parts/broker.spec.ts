import { exporterArguments } from './broker';

it('tells the exporter the same database in JDBC’s words', () => {
  expect(
    exporterArguments('postgresql://desk:p%40ss%2Fword@db.example.org:5433/petition_desk?sslmode=require'),
  ).toEqual({
    ZEEBE_BROKER_EXPORTERS_JOURNAL_ARGS_JDBCURL:
      'jdbc:postgresql://db.example.org:5433/petition_desk?sslmode=require',
    ZEEBE_BROKER_EXPORTERS_JOURNAL_ARGS_USER: 'desk',
    ZEEBE_BROKER_EXPORTERS_JOURNAL_ARGS_PASSWORD: 'p@ss/word',
  });
});
