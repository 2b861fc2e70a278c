import { loadSettings, SettingsError } from './load-settings';

const dataKey = Buffer.alloc(32, 7).toString('base64');
const least = { DATABASE_URL: 'postgresql://u:p@127.0.0.1:5432/petition_desk', DATA_KEY: dataKey };

/** The error that these variables cause. */
function refused(env: Record<string, string>): SettingsError {
  try {
    loadSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('loadSettings', () => {
  it('needs the database and the data key only', () => {
    expect(loadSettings(least)).toMatchObject({
      httpPort: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      cookieSecure: false,
      demoClock: false,
      yellowShare: 0.7,
    });
  });

  it('reads numbers and truth values, and takes an empty variable as not given', () => {
    const env = { ...least, HTTP_PORT: '8443', TRUST_PROXY: 'true', YELLOW_SHARE: '0.5', LOG_LEVEL: '' };
    expect(loadSettings(env)).toMatchObject({
      httpPort: 8443,
      trustProxy: true,
      yellowShare: 0.5,
      logLevel: 'info',
    });
  });

  it('sends the session cookie over HTTPS only when browsers come by HTTPS', () => {
    const env = { ...least, PUBLIC_URL: 'https://petitions.example.org' };
    expect(loadSettings(env).cookieSecure).toBe(true);
    expect(loadSettings({ ...env, COOKIE_SECURE: 'false' }).cookieSecure).toBe(false);
  });

  it('sends no notices unless told how, and takes no half of a gateway', () => {
    expect(loadSettings(least)).toMatchObject({ smtpRequireTls: true, deliveryTimeoutSeconds: 15 });
    expect(loadSettings(least).smtpUrl).toBeUndefined();
    const smtp = { SMTP_URL: 'smtp://u:p%40ss@mail.example.org:587', SMTP_FROM: 'office@example.org' };
    const sms = {
      SMS_WEBHOOK_URL: 'https://sms.example.org/send',
      SMS_WEBHOOK_SECRET: 'sixteen-or-more-characters',
    };
    expect(loadSettings({ ...least, ...smtp, ...sms })).toMatchObject({ smtpFrom: 'office@example.org' });
    expect(refused({ ...least, SMTP_URL: smtp.SMTP_URL }).variable).toBe('SMTP_FROM');
    expect(refused({ ...least, SMS_WEBHOOK_URL: sms.SMS_WEBHOOK_URL }).variable).toBe('SMS_WEBHOOK_SECRET');
    const wrong = refused({ ...least, ...smtp, SMTP_URL: 'smtp://u:hidden@mail.example.org/in?x' });
    expect(wrong.variable).toBe('SMTP_URL');
    expect(wrong.message).not.toContain('hidden');
  });

  it.each([
    ['HTTP_PORT', '99999'],
    ['HTTP_PORT', '80a'],
    ['DEMO_CLOCK', 'yes'],
    ['PUBLIC_URL', 'petitions'],
    ['ZEEBE_GRPC_ADDRESS', '127.0.0.1:26500'],
    ['ZEEBE_REST_ADDRESS', 'grpc://127.0.0.1:1'],
    ['YELLOW_SHARE', '1.2'],
    ['LOG_LEVEL', 'loud'],
    ['SESSION_HOURS', '0'],
    ['DATABASE_POOL', '1'],
  ])('names %s, its rule and the value %s', (name, value) => {
    const error = refused({ ...least, [name]: value });
    expect(error.variable).toBe(name);
    expect(error.zh).toContain(`“${value}”`);
    expect(error.en).toMatch(new RegExp(`${name}.*must be.*"${value}"`));
  });

  it.each([
    ['DATA_KEY', 'c2hvcnQ='],
    ['DATA_KEYS_OLDER', `${dataKey},c2hvcnQ=`],
    ['DATABASE_URL', 'mysql://u:hunter2@h/db'],
  ])('does not show the secret %s', (name, value) => {
    const error = refused({ ...least, [name]: value });
    expect(error.variable).toBe(name);
    expect(error.message).not.toContain(value);
  });

  it('says what is missing', () => {
    expect(refused({ DATA_KEY: dataKey }).en).toMatch(/DATABASE_URL is missing/);
    expect(refused({ DATABASE_URL: least.DATABASE_URL }).zh).toMatch(/缺少设置 DATA_KEY/);
  });

  it('takes the key of the S3 server only whole', () => {
    expect(refused({ ...least, FILES_S3_ACCESS_KEY: 'office' }).variable).toBe('FILES_S3_SECRET_KEY');
    expect(refused({ ...least, FILES_S3_SECRET_KEY: 'secret' }).variable).toBe('FILES_S3_ACCESS_KEY');
    expect(refused({ ...least, FILES_S3_BUCKET: 'Office Files' }).variable).toBe('FILES_S3_BUCKET');
    const env = { ...least, FILES_S3_ACCESS_KEY: 'office', FILES_S3_SECRET_KEY: 'secret' };
    expect(loadSettings(env)).toMatchObject({ filesS3AccessKey: 'office', filesS3PathStyle: true });
  });
});
