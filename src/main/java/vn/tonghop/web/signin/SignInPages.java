package vn.tonghop.web.signin;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.time.Duration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tonghop.web.Page;

/** Signing in, and changing one's password. */
@Page
class SignInPages {

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final InitialPasswordFile file;
    private final SessionRegistry sessions;
    private final TransactionOperations transaction;

    SignInPages(
            Accounts accounts,
            SignInThrottle throttle,
            InitialPasswordFile file,
            SessionRegistry sessions,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.file = file;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) Long wait, Model page) {
        page.addAttribute("wait", wait == null ? null : Duration.ofSeconds(wait));
        return "sign-in";
    }

    @GetMapping("/password")
    String password() {
        return "password";
    }

    @PostMapping("/password")
    String change(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeated,
            Principal who,
            HttpSession session,
            Model page) {
        var objection = objection(who.getName(), session.getId(), current, password, repeated);
        if (objection != null) {
            page.addAttribute("objection", objection);
            return "password";
        }
        transaction.executeWithoutResult(
                status -> accounts.setPassword(who.getName(), password, "web.password-changed"));
        endOtherSessions(who, session.getId());
        deleteFile();
        return "redirect:/password?changed";
    }

    /** Whoever found an open session may not guess the password it was opened with either. */
    private String objection(
            String name, String session, String current, String password, String repeated) {
        if (!throttle.pause(name, session).isZero()) {
            return "web.password.wait";
        }
        if (!accounts.hasPassword(name, current)) {
            throttle.failed(name, session);
            return "web.password.wrong";
        }
        throttle.succeeded(name, session);
        return Passwords.objection(password, repeated, current).orElse(null);
    }

    private void endOtherSessions(Principal who, String mine) {
        sessions.getAllPrincipals().stream()
                .filter(p -> Accounts.isNamed(p, who.getName()))
                .flatMap(p -> sessions.getAllSessions(p, false).stream())
                .filter(s -> !s.getSessionId().equals(mine))
                .forEach(s -> s.expireNow());
    }

    private void deleteFile() {
        try {
            file.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
