package vn.tonghop.web.signin;

import jakarta.servlet.DispatcherType;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.session.ConcurrentSessionFilter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.transaction.support.TransactionOperations;
import vn.tonghop.journal.Journal;
import vn.tonghop.web.Problems;

/** Who may see what: everything only after signing in, except health and the sign-in page. */
@Configuration
@EnableWebSecurity
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SignInConfiguration {

    private static final String CONTENT =
            "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    /** Programs: the session of a browser or HTTP Basic, and problems instead of redirects. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            AuthenticationManager signIn,
            Problems problems,
            AdminToken token,
            SessionRegistry sessions)
            throws Exception {
        var answer = new ProgramAnswers(problems);
        return http.securityMatcher("/api/**", "/actuator/**")
                .authenticationManager(signIn)
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(
                                                HttpMethod.GET,
                                                "/actuator/health",
                                                "/actuator/health/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(answer))
                .addFilterBefore(new TokenSignIn(token, answer), BasicAuthenticationFilter.class)
                .csrf(csrf -> csrf.ignoringRequestMatchers(TokenSignIn::isMeant))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(answer).accessDeniedHandler(answer))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilter(new ConcurrentSessionFilter(sessions, answer))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(SignInConfiguration::headers)
                .build();
    }

    /**
     * Systems that post to a source: each post proves itself by the secret of its source, which is
     * looked at there. No session, no cookie and no account plays a part, so that there is nothing
     * for another site to abuse.
     */
    @Bean
    @Order(2)
    SecurityFilterChain pushes(HttpSecurity http) throws Exception {
        return http.securityMatcher("/push/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(HttpMethod.POST, "/push/*")
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(
                                        (request, response, no) -> response.sendError(404)))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(SignInConfiguration::headers)
                .build();
    }

    /** People: the sign-in page and a session. */
    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http, AuthenticationManager signIn, SessionRegistry sessions)
            throws Exception {
        var answer = new SignInAnswers();
        var asked = new HttpSessionRequestCache();
        asked.setMatchingRequestParameterName(null);
        return http.authenticationManager(signIn)
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.FORWARD)
                                        .permitAll()
                                        .requestMatchers("/sign-in", "/static/**", "/favicon.ico")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .formLogin(
                        form ->
                                form.loginPage("/sign-in")
                                        .usernameParameter("name")
                                        .passwordParameter("password")
                                        .failureHandler(answer))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(e -> e.accessDeniedHandler(answer))
                .sessionManagement(
                        s ->
                                s.maximumSessions(-1)
                                        .sessionRegistry(sessions)
                                        .expiredUrl("/sign-in?ended"))
                .requestCache(cache -> cache.requestCache(asked))
                .headers(SignInConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .frameOptions(FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }

    @Bean
    AuthenticationManager signIn(
            Accounts accounts,
            Passwords passwords,
            SignInThrottle throttle,
            ApplicationEventPublisher events) {
        var byPassword = new DaoAuthenticationProvider(accounts);
        byPassword.setPasswordEncoder(passwords);
        var manager = new ProviderManager(new ThrottledSignIn(byPassword, throttle));
        manager.setAuthenticationEventPublisher(new DefaultAuthenticationEventPublisher(events));
        return manager;
    }

    @Bean
    Accounts accounts(JdbcClient jdbc, Passwords passwords, Journal journal, Clock clock) {
        return new Accounts(jdbc, passwords, journal, clock);
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    SignInThrottle signInThrottle() {
        return new SignInThrottle(System::nanoTime);
    }

    @Bean
    InitialPasswordFile initialPasswordFile(@Value("${tonghop.data:data}") String data) {
        return new InitialPasswordFile(Path.of(data));
    }

    @Bean
    AdminToken adminToken(@Value("${tonghop.data:data}") String data) {
        return new AdminToken(Path.of(data));
    }

    @Bean
    GatewayAddress gatewayAddress(
            @Value("${tonghop.data:data}") String data, Environment environment) {
        return new GatewayAddress(Path.of(data), environment);
    }

    @Bean
    FirstAdministrator firstAdministrator(
            Accounts accounts,
            InitialPasswordFile file,
            TransactionOperations transaction,
            JdbcClient jdbc) {
        return new FirstAdministrator(accounts, file, transaction, jdbc);
    }

    /** So that a changed password ends the sessions that the old one opened. */
    @Bean
    SessionRegistry sessions() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
