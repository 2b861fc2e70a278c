import { IsBoolean, IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min, ValidateIf } from 'class-validator';
import { FileSettings } from './file-settings';
import { IsGroupPosts } from './is-group-posts';
import { IsRoles } from './is-roles';
import { shortName, webAddress, webhookSecret, wholeNumber, yesOrNo } from './rules';
import { FromEnvironment } from './variable';

/** Sessions, lockout, two-step sign-in and the identity provider; how often one may ask. */
export class SignInSettings extends FileSettings {
  @FromEnvironment({
    name: 'TRUST_PROXY',
    kind: 'boolean',
    purpose: {
      zh: '前面有反向代理时，采信它转告的来访地址',
      en: "Behind a reverse proxy: believe the visitor's address that it passes on",
    },
    rule: yesOrNo,
  })
  @IsBoolean()
  trustProxy = false;

  @FromEnvironment({
    name: 'COOKIE_SECURE',
    kind: 'boolean',
    purpose: { zh: '会话 Cookie 只经 HTTPS 传送', en: 'The session cookie travels over HTTPS only' },
    rule: yesOrNo,
    defaultNote: { zh: 'PUBLIC_URL 为 https 时 true', en: 'true when PUBLIC_URL is https' },
  })
  @IsBoolean()
  cookieSecure: boolean;

  @FromEnvironment({
    name: 'SESSION_HOURS',
    kind: 'integer',
    purpose: { zh: '登录有效的小时数', en: 'Hours for which a login is valid' },
    rule: wholeNumber(1, 168),
  })
  @IsInt()
  @Min(1)
  @Max(168)
  sessionHours = 12;

  @FromEnvironment({
    name: 'LOGIN_LOCKOUT_ATTEMPTS',
    kind: 'integer',
    purpose: {
      zh: '连续登录失败多少次后锁定账号',
      en: 'Failed logins in a row after which an account is locked',
    },
    rule: wholeNumber(2, 100),
  })
  @IsInt()
  @Min(2)
  @Max(100)
  loginLockoutAttempts = 5;

  @FromEnvironment({
    name: 'LOGIN_LOCKOUT_MINUTES',
    kind: 'integer',
    purpose: { zh: '账号锁定的分钟数', en: 'Minutes for which an account stays locked' },
    rule: wholeNumber(1, 1440),
  })
  @IsInt()
  @Min(1)
  @Max(1440)
  loginLockoutMinutes = 15;

  @FromEnvironment({
    name: 'SECOND_FACTOR_ROLES',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '必须启用两步验证的岗位职责，以逗号分隔；未设置两步验证之前，这些人员除设置外不能使用系统',
      en: 'Roles that need two-step sign-in, with commas between them; before it is set up, their holders can do nothing else',
    },
    rule: {
      zh: '职责代码，以逗号分隔，例如 administrator,supervisor',
      en: 'names of roles with commas between them, for instance administrator,supervisor',
    },
  })
  @IsOptional()
  @IsRoles()
  secondFactorRoles?: string;

  @FromEnvironment({
    name: 'OIDC_ISSUER',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '统一身份认证（OpenID Connect）的签发者地址；不设则只有本地账号',
      en: 'Issuer address of the identity provider (OpenID Connect); without it there are local accounts alone',
    },
    rule: {
      zh: 'https:// 开头的地址（本机可用 http://）',
      en: 'an address that begins with https:// (http:// on this machine alone)',
    },
  })
  @IsOptional()
  @IsUrl(webAddress)
  @Matches(/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)(:|\/|$))/)
  oidcIssuer?: string;

  @FromEnvironment({
    name: 'OIDC_CLIENT_ID',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '本系统在统一身份认证登记的客户端标识；设了 OIDC_ISSUER 就必须设',
      en: 'Client id of this office at the provider; needed with OIDC_ISSUER',
    },
    rule: { zh: '1 到 200 个字符', en: '1 to 200 characters' },
  })
  @ValidateIf((settings: SignInSettings) => settings.oidcIssuer !== undefined)
  @Matches(/^\S{1,200}$/)
  oidcClientId?: string;

  @FromEnvironment({
    name: 'OIDC_CLIENT_SECRET',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '客户端密钥；设了 OIDC_ISSUER 就必须设',
      en: 'Client secret; needed with OIDC_ISSUER',
    },
    rule: webhookSecret,
  })
  @ValidateIf((settings: SignInSettings) => settings.oidcIssuer !== undefined)
  @Matches(/^\S{16,200}$/)
  oidcClientSecret?: string;

  @FromEnvironment({
    name: 'OIDC_NAME',
    kind: 'text',
    optional: true,
    purpose: { zh: '登录页上统一身份认证的名称', en: 'What the login page calls the provider' },
    rule: shortName,
  })
  @IsOptional()
  @Matches(/^.{2,40}$/)
  oidcName?: string;

  @FromEnvironment({
    name: 'OIDC_SCOPES',
    kind: 'text',
    purpose: { zh: '向统一身份认证请求的范围', en: 'Scopes that are asked of the provider' },
    rule: { zh: '以空格分隔，包含 openid', en: 'openid and others, with blanks between them' },
  })
  @Matches(/(^| )openid( |$)/)
  oidcScopes = 'openid profile';

  @FromEnvironment({
    name: 'OIDC_USERNAME_CLAIM',
    kind: 'text',
    purpose: { zh: '哪一项声明是用户名', en: 'Claim that is the user name' },
    rule: { zh: '1 到 100 个字符', en: '1 to 100 characters' },
  })
  @Matches(/^\S{1,100}$/)
  oidcUsernameClaim = 'preferred_username';

  @FromEnvironment({
    name: 'OIDC_GROUPS_CLAIM',
    kind: 'text',
    purpose: { zh: '哪一项声明是所在的组', en: 'Claim that lists the groups' },
    rule: { zh: '1 到 100 个字符', en: '1 to 100 characters' },
  })
  @Matches(/^\S{1,100}$/)
  oidcGroupsClaim = 'groups';

  @FromEnvironment({
    name: 'OIDC_GROUP_POSTS',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '统一身份认证的组对应的岗位；每次登录时据此授予和收回，其他岗位不受影响',
      en: 'Posts that groups of the provider stand for: given and taken at each sign-in; other posts stay',
    },
    rule: {
      zh: '组=单位:职责，以逗号分隔，例如 clerks=petition-office:registrar',
      en: 'group=unit:role with commas between them, for instance clerks=petition-office:registrar',
    },
  })
  @IsOptional()
  @IsGroupPosts()
  oidcGroupPosts?: string;

  @FromEnvironment({
    name: 'OIDC_UNKNOWN',
    kind: 'text',
    purpose: {
      zh: '没有账号的人经统一身份认证登录时：refuse 拒绝，create 建立账号（除组对应的岗位外没有任何权限）',
      en: 'People without an account who sign in by the provider: refuse them, or create an account without rights but those of groups',
    },
    rule: { zh: 'refuse 或 create', en: 'refuse or create' },
  })
  @IsIn(['refuse', 'create'])
  oidcUnknown = 'refuse';

  @FromEnvironment({
    name: 'PUBLIC_LOOKUPS_PER_MINUTE',
    kind: 'integer',
    purpose: {
      zh: '同一来访地址每分钟最多查询信访事项的次数',
      en: 'Look-ups of a petition by one visitor in a minute at most',
    },
    rule: wholeNumber(1, 100000),
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  publicLookupsPerMinute = 20;

  @FromEnvironment({
    name: 'LOGINS_PER_MINUTE',
    kind: 'integer',
    purpose: {
      zh: '同一来访地址每分钟最多尝试登录的次数',
      en: 'Attempts to sign in by one visitor in a minute at most',
    },
    rule: wholeNumber(1, 100000),
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  loginsPerMinute = 30;
}
